namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>An OCCURS clause.</summary>
/// <param name="Min">The least number of occurrences.</param>
/// <param name="Max">The greatest number of occurrences.</param>
/// <param name="Actual">The occurrences that the record has.</param>
/// <param name="Counter">The name of the counter; null for a table of fixed size.</param>
internal sealed record Table(int Min, int Max, int Actual, string? Counter)
{
    public override string ToString() => Counter is null ? $"OCCURS {Max} TIMES" : $"OCCURS {Min} TO {Max} TIMES DEPENDING ON {Counter}";
}
