namespace BS2000Bridge.Copybooks.Options;

/// <summary>The order of the bytes of a number.</summary>
public enum ByteOrder
{
    /// <summary>The highest byte first, as on /390.</summary>
    Big,

    /// <summary>The lowest byte first.</summary>
    Little,
}
