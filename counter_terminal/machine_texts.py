"""What the machine lacks, or gives only in part; shown under "more" and in the full desk."""

from shared.domain.words import Words

KEY_TAKEN = Words(
    "{key} 已被另一个程序占用，请关闭那个程序，或在 hall.toml 的 [counter.keys] 换一个键。",
    "Another program has {key}; end it, or name another key in [counter.keys] of hall.toml.",
)
KEY_MISSING = Words(
    "键盘上没有 {key}，请在 hall.toml 的 [counter.keys] 换一个键。",
    "The keyboard has no {key}; name another key in [counter.keys] of hall.toml.",
)
NO_KEYS_WAYLAND = Words(
    "Wayland 桌面不允许全局快捷键，按键只在本窗口内有效；需要时请用 X11 会话登录。",
    "Wayland lets no program have keys everywhere; they work in this window. Sign in to an X11 session for more.",
)
NO_KEYS_HERE = Words("这个桌面没有全局快捷键，按键只在本窗口内有效。", "Keys work in this window only.")
NO_KEYS_BECAUSE = Words("全局快捷键不可用（{why}），按键只在本窗口内有效。", "Keys work in this window only ({why}).")
NO_TRAY = Words(
    "这个桌面没有托盘，状态只显示在本窗口。", "This desktop has no tray; the state shows in this window only."
)
NO_LOCK_WATCH = Words(
    "这个桌面不通知锁屏，离开时请手动暂停。", "This desktop does not tell when it locks; pause by hand when you leave."
)
LOCK_PAUSED = Words("屏幕锁定，窗口自动暂停。", "The screen is locked; this counter pauses by itself.")
