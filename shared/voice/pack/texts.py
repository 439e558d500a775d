"""What is wrong with a voice pack, and what to do, in words for the operator."""

from shared.domain.words import Words

REFUSED = Words(
    "语音包 {folder} 不能用（{why}）：叫号改用系统语音播报；请换上完整的语音包，或更改 [screen] voice_pack。",
    "The voice pack {folder} cannot be used ({why}): the system's voice speaks the calls instead; put a whole pack "
    "there, or change voice_pack in [screen].",
)

NO_INDEX = Words("没有 pack.json", "it has no pack.json")
UNREADABLE = Words("{file} 无法读取：{detail}", "{file} cannot be read: {detail}")
NOT_JSON = Words("pack.json 不是 JSON", "pack.json is not JSON")
BAD_FIELD = Words("pack.json 缺少 {field} 或其值有误", "pack.json lacks {field}, or its value is wrong")
FOREIGN_FORMAT = Words(
    "格式是 {found}，本程序只读格式 {known}", "its format is {found}, and this program reads format {known}"
)
FOREIGN_LANGUAGE = Words("语言 {found} 不在大厅的语言之列", "its language, {found}, is none of the hall's")
NO_CLIP = Words("缺少片段 {key}", "the clip {key} is missing")
OUTSIDE = Words("片段 {key} 的文件 {file} 不在语音包内", "the file of the clip {key}, {file}, is not in the pack")
NOT_SOUND = Words(
    "{file} 不是 {rate} Hz 单声道 16 位的 WAV 或 FLAC",
    "{file} is not WAV or FLAC in mono, 16 bit and {rate} Hz",
)
DAMAGED = Words("片段 {key} 已损坏：与 pack.json 不符", "the clip {key} is damaged: it is not what pack.json says")
NOT_JUDGED = Words("还没有经过评测", "it has not been judged")
NOT_CLEAR = Words(
    "评测只听清号码 {number}%、窗口 {window}%，须达到 {least_number}% 和 {least_window}%",
    "the judge understood {number} % of the numbers and {window} % of the windows; {least_number} % and "
    "{least_window} % are needed",
)
NOT_RELEASED = Words("它被标为不可用", "it is marked as not usable")
NOT_COVERED = Words(
    "语音包 {voice} 读不了“{text}”；请重新启动本程序。",
    'The voice pack {voice} cannot say "{text}"; restart this program.',
)
NO_DECODER = Words("缺少解码库：{detail}", "the decoder is missing: {detail}")
