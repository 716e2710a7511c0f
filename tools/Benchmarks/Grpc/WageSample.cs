namespace BS2000Bridge.Benchmarks.Grpc;

/// <summary>The made-up wages that both servers stream; all are of the same length on the wire.</summary>
internal static class WageSample
{
    private const long FirstInsured = 1_980_010_100_000;
    private const long Employer = 2_005_123_400_013;
    private const int Month = 202_505;
    private const long FirstAmount = 250_000;

    /// <summary>The wage at a place in the stream, from 0 on.</summary>
    public static Wage At(int place) => new()
    {
        InsuredNumber = FirstInsured + place,
        EmployerNumber = Employer,
        Month = Month,
        AmountCents = FirstAmount + place,
    };
}
