namespace BS2000Bridge.Legislation.Incomes;

/// <summary>The minimum base of a population.</summary>
internal enum MinimumRule : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>The minimum wage, graded by age (art. 39 al. 1, 156 al. 1, 241 al. 2 CSS).</summary>
    ByAge,

    /// <summary>The minimum wage of 18 and more, times a factor where the population has one.</summary>
    Flat,
}
