namespace BS2000Bridge.Legislation.Populations;

/// <summary>Whether the contributions of a population are computed.</summary>
/// <param name="Population">The population.</param>
/// <param name="Articles">The articles of the Code de la sécurité sociale that it rests on.</param>
/// <param name="Reason">Why it is not computed, in French and English; null where it is.</param>
public sealed record PopulationEntry(Population Population, string Articles, string? Reason)
{
    /// <summary>Whether it is computed.</summary>
    public bool IsComputed => Reason is null;
}
