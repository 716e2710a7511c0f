namespace BS2000Bridge.Legislation.Parameters;

/// <summary>
/// Bill 7751 of 9 January 2021, which amends the Code de la sécurité sociale. Whether it is in force is the parameter
/// <c>bill-7751.in-force</c>, which the centre confirms; a month without a value is a month without the bill.
/// </summary>
public static class Bill7751
{
    private const string Id = "bill-7751.in-force";

    /// <summary>Whether its text holds on the first of a month.</summary>
    public static bool IsInForce(ParameterLibrary library, YearMonth month) => library.Find(Id)?.Find(month.FirstDay)?.Text == "yes";
}
