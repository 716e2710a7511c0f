namespace BS2000Bridge.Seculine.Calcul;

/// <summary>The statements of a calculation, by reference period and insured.</summary>
internal sealed class CalculStatements : SortedDictionary<(YearMonth Period, string Insured), CalculStatement>
{
    /// <summary>The statement of an insured and period; made when there is none.</summary>
    public CalculStatement Of(YearMonth period, string insured)
    {
        if (!TryGetValue((period, insured), out CalculStatement? statement))
        {
            statement = new CalculStatement();
            Add((period, insured), statement);
        }

        return statement;
    }
}
