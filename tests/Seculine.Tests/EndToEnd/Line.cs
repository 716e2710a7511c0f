namespace BS2000Bridge.Seculine.Tests.EndToEnd;

/// <summary>Right lines of the made-up employer.</summary>
internal static class Line
{
    /// <summary>An entry without an end or a trial period.</summary>
    public static string Entry(string insured, string day) => MadeUp.Decaff.With(3, insured).With(14, day).With(15, "");

    /// <summary>An exit.</summary>
    public static string Exit(string insured, string entry, string day, string reason) =>
        Of("2", insured).With(14, entry).With(16, day).With(23, reason);

    /// <summary>A line of DECAFF with its type, employer and insured alone.</summary>
    public static string Of(string type, string insured) => new string(';', 28).With(1, type).With(2, MadeUp.Employer.ToString()).With(3, insured);

    /// <summary>A month of 3,000 EUR and 160 hours.</summary>
    public static string Wage(string insured, string month) => $"1;{MadeUp.Employer};{insured};{month};300000;160;0;0;0;0;0;0;0;;;;;;;";

    /// <summary>24 hours of sickness from the 5th to the 7th.</summary>
    public static string Sickness(string insured, string month) => $"1;{MadeUp.Employer};{insured};{month};1;{month}05;{month}07;24;";
}
