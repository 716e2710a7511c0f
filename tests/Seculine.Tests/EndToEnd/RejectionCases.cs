namespace BS2000Bridge.Seculine.Tests.EndToEnd;

/// <summary>
/// Every code that SECUline can still answer with, each by a line that has this fault and no lower one. Today is 10 June 2025. SALRET 14,
/// which takes a month, has a test of its own.
/// </summary>
internal static class RejectionCases
{
    private static readonly string Newcomer = MadeUp.Person(10).ToString();

    private static readonly string Entry = Line.Entry(Newcomer, "20250601");

    public static IReadOnlyList<RejectionCase> Affret { get; } =
    [
        Of(1, "check digits of the insured", Entry.With(3, "1980010101099")),
        Of(1, "an insured of 11 digits", Entry.With(3, "19800101010")),
        Of(1, "an exit of somebody who cannot be", Line.Exit("1234567890123", "20250601", "20250610", "1")),
        Of(2, "check digits of the employer", Entry.With(2, "1999000001100")),
        Of(2, "no employer", Line.Exit(RealCentre.Employee, "20220101", "20250610", "1").With(2, "")),
        Of(3, "no vehicle sign", Entry.With(4, "XX")),
        Of(3, "no country", Entry.With(4, "")),
        Of(4, "no postal code", Entry.With(5, "")),
        Of(5, "no town", Entry.With(6, " ")),
        Of(6, "no activity", Entry.With(9, "")),
        Of(7, "no unit group of ISCO-08", Entry.With(10, "9999")),
        Of(8, "a scheme that is none", Entry.With(11, "02")),
        Of(8, "no scheme", Entry.With(11, "")),
        Of(9, "no hours", Entry.With(12, "")),
        Of(9, "hours that are none", Entry.With(12, "4x")),
        Of(9, "more hours than a week allows", Entry.With(12, "99")),
        Of(10, "a letter that is no type of contract", Entry.With(13, "Z")),
        Of(11, "a 30th of February", Entry.With(14, "20250230")),
        Of(11, "an exit whose entry date is none", Line.Exit(RealCentre.Employee, "2022-1-1", "20250610", "1")),
        Of(12, "an end that is no date", Entry.With(13, "D").With(16, "20251301")),
        Of(12, "an exit without a day", Line.Exit(RealCentre.Employee, "20220101", "", "1")),
        Of(13, "the day before the entry", Entry.With(13, "D").With(16, "20250531")),
        Of(13, "an exit before the entry", Line.Exit(RealCentre.Employee, "20220101", "20211231", "1")),
        Of(14, "a trial end that is no date", Entry.With(15, "202512")),
        Of(15, "a trial period of a year and a day", Entry.With(15, "20260601")),
        Of(16, "a trial end before the entry", Entry.With(15, "20250531")),
        Of(17, "a trial end after the contract's", Entry.With(13, "D").With(16, "20250831").With(15, "20250901")),
        .. "ESDO".Select(letter => Of(18, $"type {letter} without an end", Entry.With(13, $"{letter}"))),
        Of(19, "no country of work", Entry.With(17, "")),
        Of(19, "no vehicle sign of the country of work", Entry.With(17, "XYZ")),
        Of(20, "no postal code of work", Entry.With(18, "")),
        Of(20, "a postal code of work that Luxembourg has not", Entry.With(18, "12345")),
        Of(21, "no town of work", Entry.With(19, "")),
        Of(22, "more than all shares", Entry.With(20, "100.01")),
        Of(22, "shares with a comma", Entry.With(20, "12,5")),
        Of(23, "a changed entry that never was", Line.Entry(RealCentre.Employee, "20220102").With(1, "3").With(21, "20220103")),
        Of(23, "a changed entry without the date before", Line.Entry(RealCentre.Employee, "20220102").With(1, "3")),
        Of(23, "a cancelled entry that never was", Line.Of("5", Newcomer).With(14, "20250601")),
        Of(24, "another exit date than the one before", Line.Of("4", RealCentre.Former).With(14, "20220101").With(16, "20250228").With(22, "20250330").With(23, "1")),
        Of(24, "no exit date before", Line.Of("4", RealCentre.Former).With(14, "20220101").With(16, "20250228").With(23, "1")),
        Of(25, "a permanent contract with an end", Entry.With(16, "20251231")),
        Of(26, "a pupil on trial", Entry.With(13, "E").With(16, "20250731").With(15, "20250615")),
        Of(27, "a reason that is not in the list", Line.Exit(RealCentre.Employee, "20220101", "20250610", "9")),
        Of(28, "a seasonal civil servant", Entry.With(11, "10").With(13, "S").With(16, "20250731")),
        Of(29, "another value than the scheme allows", Entry.With(11, "16").With(29, "B")),
        Of(99, "an earlier layout", string.Join(';', Entry.Split(';')[..28])),
        Of(99, "a record type that is none", Entry.With(1, "6")),
        Of(99, "an accent", Entry.With(9, "employ\u00E9")),
        Of(99, "a second header", MadeUp.Header),
    ];

    private static readonly string Wage = Line.Wage(RealCentre.Employee, "202504");

    public static IReadOnlyList<RejectionCase> Salret { get; } =
    [
        Salary(1, "two records of a month", Line.Wage(RealCentre.Employee, "202401"), Line.Wage(RealCentre.Employee, "202401").With(5, "310000")),
        Salary(2, "check digits of the employer", Wage.With(2, "1999000001100")),
        Salary(2, "a household's simplified procedure", Wage.With(2, RealCentre.Household)),
        Salary(3, "check digits of the insured", Wage.With(3, "1980010101099")),
        .. new[] { 5, 6, 7, 8, 9, 10, 11, 12, 13 }.Select(field => Salary(4, $"field {field} is no number", Wage.With(field, "1.0"))),
        Salary(5, "a thirteenth month", Wage.With(4, "202513")),
        Salary(5, "no month", Wage.With(4, "")),
        Salary(7, "inactive hours without pay", Wage.With(12, "8")),
        Salary(8, "overtime without pay", Wage.With(9, "100")),
        Salary(9, "the present month", Wage.With(4, "202506")),
        Salary(10, "a public supplement in the private sector", Wage.With(13, "100")),
        Salary(11, "373 hours", Wage.With(6, "373")),
        Salary(11, "373 hours with the inactive ones", Wage.With(6, "365").With(12, "8").With(11, "100")),
        Salary(12, "the last month of 2018", Wage.With(4, "201812")),
        Salary(13, "capped, and a cent too much", Wage.With(5, "1800001").With(16, "Y")),
        Salary(99, "an earlier layout", Wage.Replace(";;;;;;;", ";;;;;;")),
        Salary(99, "a 32nd", Wage.With(15, "32")),
        Salary(99, "the last day before the first", Wage.With(14, "20").With(15, "10")),
        Salary(99, "a filler that is filled", Wage.With(18, "0")),
        Salary(99, "another indicator", Wage.With(16, "N")),
    ];

    private static readonly string Sickness = Line.Sickness(RealCentre.Employee, "202504");

    public static IReadOnlyList<RejectionCase> Malret { get; } =
    [
        Sick(1, "a record type that is none", Sickness.With(1, "3")),
        Sick(2, "check digits of the insured", Sickness.With(3, "1980010101099")),
        Sick(3, "check digits of the employer", Sickness.With(2, "1999000001100")),
        Sick(4, "no month", Sickness.With(4, "2025-4")),
        Sick(4, "a cancellation of no month", $"2;{MadeUp.Employer};{RealCentre.Employee};202500;;;;;"),
        Sick(5, "a start that is no date", Sickness.With(6, "20250431")),
        Sick(6, "an end that is no date", Sickness.With(7, "")),
        Sick(7, "a kind that is none", Sickness.With(5, "6")),
        Sick(8, "the end before the start", Sickness.With(7, "20250404")),
        Sick(9, "the present month", Line.Sickness(RealCentre.Employee, "202506")),
        Sick(10, "no hours", Sickness.With(8, "")),
        Sick(10, "half an hour", Sickness.With(8, "7.5")),
        Sick(10, "fewer than no hours", Sickness.With(8, "-8")),
        Sick(11, "somebody who was never affiliated", Line.Sickness(RealCentre.Stranger, "202504")),
        Sick(12, "a civil servant of the State", Line.Sickness(RealCentre.CivilServant, "202504")),
        Sick(13, "after the exit", Line.Sickness(RealCentre.Former, "202504")),
        Sick(14, "37 hours in three days", Sickness.With(8, "37")),
        Sick(15, "more than three years ago", Line.Sickness(RealCentre.Employee, "202205")),
        Sick(16, "the last day of the month before", Sickness.With(6, "20250331")),
        Sick(99, "a field too few", Sickness.TrimEnd(';')),
        Sick(99, "a cancellation of a part", $"2;{MadeUp.Employer};{RealCentre.Employee};202504;1;;;;"),
    ];

    private static RejectionCase Of(int code, string what, params string[] lines) => new(ReturnFile.Affret, code, what, lines);

    private static RejectionCase Salary(int code, string what, params string[] lines) => new(ReturnFile.Salret, code, what, lines);

    private static RejectionCase Sick(int code, string what, params string[] lines) => new(ReturnFile.Malret, code, what, lines);
}
