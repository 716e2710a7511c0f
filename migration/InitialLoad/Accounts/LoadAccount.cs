namespace BS2000Bridge.InitialLoad.Accounts;

/// <summary>What a month that was taken over has come to, over all its parts, however often it was broken off and begun again.</summary>
/// <param name="Month">The month.</param>
/// <param name="Run">Names the content of the datasets: other content is another run.</param>
/// <param name="Stages">The datasets in the order in which they were taken over.</param>
/// <param name="NotComputed">Years of an employer's insured whose contributions cannot be computed, as when a parameter of the law is missing.</param>
/// <param name="NotTaken">The records that were not taken, by dataset and number.</param>
/// <param name="Elapsed">How long it took this time.</param>
public sealed record LoadAccount(
    YearMonth Month, string Run, IReadOnlyList<StageAccount> Stages, long NotComputed, IReadOnlyList<NotTaken> NotTaken, TimeSpan Elapsed)
{
    /// <summary>Whether every record was taken and every contribution computed.</summary>
    public bool IsWhole => NotTaken.Count == 0 && NotComputed == 0;
}
