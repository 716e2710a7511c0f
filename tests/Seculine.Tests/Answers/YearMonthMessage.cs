namespace BS2000Bridge.Seculine.Tests.Answers;

internal static class YearMonthMessage
{
    public static int ToYyyyMm(this YearMonth month) => (month.Year * 100) + month.Month;
}
