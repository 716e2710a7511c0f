namespace BS2000Bridge.Legislation.Populations;

/// <summary>Those whom the law treats by rules of their own.</summary>
/// <param name="Name">The name in machine-readable output, such as <c>private-households</c>.</param>
/// <param name="FrenchName">In the words of the law.</param>
/// <param name="EnglishName">The same in English.</param>
public sealed record Population(string Name, string FrenchName, string EnglishName)
{
    /// <summary>Both names, as accounts and errors write them.</summary>
    public override string ToString() => $"{FrenchName} / {EnglishName}";
}
