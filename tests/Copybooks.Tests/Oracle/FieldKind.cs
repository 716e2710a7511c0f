namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>What a random item holds: decides what is moved to it and how GnuCOBOL's bytes become those of BS2000.</summary>
internal enum FieldKind
{
    Group,
    Text,
    Edited,
    National,
    Zoned,
    Packed,
    Binary,
    Native,
    Float,
    Double,
}
