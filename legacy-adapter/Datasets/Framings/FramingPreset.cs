using System.Text.Json.Serialization;

namespace BS2000Bridge.Datasets.Framings;

/// <summary>The ways in which records follow one another in a file; <see cref="FramingPresets"/> has their names.</summary>
[JsonConverter(typeof(FramingPresetConverter))]
public enum FramingPreset
{
    /// <summary><c>fixed</c>: records of one length, without headers (RECFORM F).</summary>
    Fixed,

    /// <summary><c>bs2000-v</c>: 2 bytes of length, big-endian, that count the header of 4; 2 reserved bytes; the record (RECFORM V).</summary>
    Bs2000V,

    /// <summary><c>openft-user</c>: the user format of openFT: 2 or 4 bytes of length, then the record.</summary>
    OpenFtUser,

    /// <summary><c>rdw-le</c>: 2 zero bytes, 2 bytes of length, little-endian; the record.</summary>
    RdwLe,

    /// <summary><c>rdw-be</c>: 2 bytes of length, big-endian, 2 reserved bytes; the record.</summary>
    RdwBe,

    /// <summary><c>text</c>: records ended by a newline.</summary>
    Text,

    /// <summary>
    /// <c>nk-sam</c>: raw logical blocks of a SAM file with BLKCTRL=DATA: 12 bytes of control field, 4 bytes of length,
    /// big-endian, records of RECFORM V or F, then whatever fills the block.
    /// </summary>
    NkSam,
}
