"""How the hall's voice behaves on this machine."""

from dataclasses import dataclass

from shared.domain.tongue import Tongue
from shared.voice.pack.finding import BUILT_IN


@dataclass(frozen=True, slots=True)
class VoiceSettings:
    player: str = "device"
    """Where sound goes: "device", "file:FOLDER" (one WAV a call) or "silent"."""
    stale_after_s: float | None = 45.0
    """A call that waited longer for the loudspeaker is shown but no longer spoken; None speaks all."""
    merge: bool = True
    """Speak a ticket that is called again while it waits once, with its newest window."""
    drop_served: bool = True
    """Leave out the waiting call of a ticket that has been served or cancelled."""
    repeat_when_idle: bool = False
    """Say everything twice while nobody else waits."""
    tongues: tuple[Tongue, ...] = (Tongue.ZH, Tongue.EN)
    """What is spoken, and needs a voice."""
    pace: float = 1.0
    """How many times faster than real time a silent hall goes on."""
    voice: str | None = None
    """The Mandarin voice to prefer, by the engine's name for it; it is used only if it passes the self-test."""
    pack: str = BUILT_IN
    """The voice pack that speaks calls: "built-in", "none" or a folder; other sentences are the engine's."""
    system_espeak: bool = False
    """Use the system's espeak-ng although a newer one is installed with the program."""

    @classmethod
    def every_call(cls, player: str, pace: float = 1.0) -> "VoiceSettings":
        """Return settings under which every call and every recall becomes exactly one announcement."""
        return cls(player, stale_after_s=None, merge=False, drop_served=False, pace=pace)
