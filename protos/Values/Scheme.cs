namespace BS2000Bridge.Values;

/// <summary>
/// A scheme of affiliation (régime) by its two-digit code: 01 manual type, 03 employees, 05 occasional
/// (codes of the centre's CALCUL file).
/// </summary>
/// <param name="Code">The code, 0 to 99.</param>
public readonly record struct Scheme(byte Code)
{
    /// <summary>The two digits.</summary>
    public override string ToString() => $"{Code:00}";
}
