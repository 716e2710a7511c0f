namespace BS2000Bridge.Copybooks.Language;

/// <summary>Where the sign of a signed DISPLAY number stands (SIGN clause). Other usages have their own place for it.</summary>
public enum SignPosition
{
    /// <summary>In the zone of the last digit: the default.</summary>
    Trailing,

    /// <summary>In the zone of the first digit.</summary>
    Leading,

    /// <summary>A byte of its own, <c>+</c> or <c>-</c>, after the digits.</summary>
    TrailingSeparate,

    /// <summary>A byte of its own, <c>+</c> or <c>-</c>, before the digits.</summary>
    LeadingSeparate,
}
