"""What the voice writes on the screen: captions, and why it is silent."""

from shared.domain.words import Words

CAPTION = Words("请 {ticket} 号到 {counter} 号窗口办理", "Ticket {ticket}, please go to window {counter}")

STARTING = Words("语音正在启动。", "The voice is starting.")
READY = Words("语音正常。", "The voice is ready.")
CLOSED = Words("语音已关闭。", "The voice is switched off.")

CHINESE = Words("中文", "Chinese")
ENGLISH = Words("英文", "English")

NO_DEVICE = Words(
    "没有声音设备：叫号照常显示，但听不到；请接上音箱，系统会自动找到。",
    "There is no sound device: calls are shown but not heard; plug in a loudspeaker and it is found by itself.",
)
SILENT_BY_CHOICE = Words(
    "语音设为静音：叫号只显示，不播报。",
    "The voice is set to silent: calls are shown, not spoken.",
)
NO_SOUND_LIBRARY = Words(
    "无法使用声音（{detail}）：叫号只显示；请安装缺少的声音库后重新启动叫号屏。",
    "Sound cannot be used ({detail}): calls are shown only; install the missing sound library, then restart the call "
    "screen.",
)
NO_ENGINE = Words(
    "语音引擎无法启动（{detail}）：只有提示音和文字；请安装 espeak-ng 后重新启动叫号屏。",
    "The voice engine does not start ({detail}): chime and text only; install espeak-ng, then restart the call screen.",
)
NO_VOICE = Words(
    "没有可用的{language}语音（试过 {tried}）：该语言不播报；请安装{language}语音后重新启动叫号屏。",
    "There is no usable {language} voice (tried {tried}): that language is not spoken; install a {language} voice, "
    "then restart the call screen.",
)
OTHER_VOICE = Words(
    "语音 {wanted} 没有安装或读不了中文，现用 {voice}；请更正设置 [screen] voice。",
    "The voice {wanted} is not installed or does not speak Mandarin, so {voice} is used; correct [screen] voice in the "
    "settings.",
)
EMPTY_RENDER = Words(
    "语音引擎连续 {times} 次没有读出“{text}”；请重新启动叫号屏。",
    'The voice engine left "{text}" unspoken {times} times; restart the call screen.',
)
VOICE_REFUSED = Words(
    "语音 {voice} 无法使用（{detail}）；请检查语音是否已安装。",
    "The voice {voice} cannot be used ({detail}); check that it is installed.",
)
NOT_WRITTEN = Words(
    "无法写入 {folder}（{detail}）：叫号只显示；请检查文件夹和磁盘空间。",
    "{folder} cannot be written ({detail}): the call is shown only; check the folder and the disk's free space.",
)
NOTHING_SPOKEN = Words(
    "没有任何可用的语音：只响提示音，叫号只显示。",
    "No voice can speak: only the chime sounds, calls are shown.",
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
