"""Why a voice is silent, and what to do, in words for the operator."""

from shared.domain.words import Words

CHINESE = Words("中文", "Chinese")
ENGLISH = Words("英文", "English")
CANTONESE = Words("粤语", "Cantonese")

NO_DEVICE = Words(
    "没有声音设备：文字照常显示，但听不到；请接上音箱，系统会自动找到。",
    "There is no sound device: all is shown but not heard; plug in a loudspeaker and it is found by itself.",
)
SILENT_BY_CHOICE = Words(
    "语音设为静音：文字照常显示，不播报。",
    "The voice is set to silent: all is shown, not spoken.",
)
NO_SOUND_LIBRARY = Words(
    "无法使用声音（{detail}）：只有文字；请安装缺少的声音库后重新启动本程序。",
    "Sound cannot be used ({detail}): all is shown only; install the missing sound library, then restart this program.",
)
NO_ENGINE = Words(
    "语音引擎无法启动（{detail}）：只有提示音和文字；请安装 espeak-ng 后重新启动本程序。",
    "The voice engine does not start ({detail}): chime and text only; install espeak-ng, then restart this program.",
)
NO_VOICE = Words(
    "没有可用的{language}语音（试过 {tried}）：该语言不播报；请安装{language}语音后重新启动本程序。",
    "There is no usable {language} voice (tried {tried}): that language is not spoken; install a {language} voice, "
    "then restart this program.",
)
OTHER_VOICE = Words(
    "语音 {wanted} 没有安装或读不了中文，现用 {voice}；请更正设置中的 voice。",
    "The voice {wanted} is not installed or does not speak Mandarin, so {voice} is used; correct voice in the "
    "settings.",
)
EMPTY_RENDER = Words(
    "语音引擎连续 {times} 次没有读出“{text}”；请重新启动本程序。",
    'The voice engine left "{text}" unspoken {times} times; restart this program.',
)
VOICE_REFUSED = Words(
    "语音 {voice} 无法使用（{detail}）；请检查语音是否已安装。",
    "The voice {voice} cannot be used ({detail}); check that it is installed.",
)
NOT_WRITTEN = Words(
    "无法写入 {folder}（{detail}）：只有文字；请检查文件夹和磁盘空间。",
    "{folder} cannot be written ({detail}): this is shown only; check the folder and the disk's free space.",
)
NOTHING_SPOKEN = Words(
    "没有任何可用的语音：只有提示音和文字。",
    "No voice can speak: there are the chime and the text.",
)

CHILD_SLOW_START = Words(
    "语音程序没有按时启动，{pause} 秒后重试。",
    "The voice program did not start in time; it is tried again in {pause} s.",
)
CHILD_STUCK = Words(
    "语音程序没有反应，已结束，{pause} 秒后重新启动。",
    "The voice program hung and was ended; it starts again in {pause} s.",
)
CHILD_STALLED = Words(
    "声音设备停住了，语音程序 {pause} 秒后重新启动。",
    "The sound device stalled; the voice program starts again in {pause} s.",
)
CHILD_DIED = Words(
    "语音程序意外退出（状态 {status}），{pause} 秒后重新启动。",
    "The voice program ended (status {status}); it starts again in {pause} s.",
)
