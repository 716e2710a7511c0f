using BS2000Bridge.Values;

namespace BS2000Bridge.Seculine.Tests;

/// <summary>Numbers that nobody has, and files made of them.</summary>
internal static class MadeUp
{
    /// <summary>A SECUline number.</summary>
    public const string SeculineNumber = "123456";

    /// <summary>An employer: 1999 0000 01 with check digit.</summary>
    public static EmployerNumber Employer { get; } = LegalPerson(1);

    /// <summary>The valid number of DOMAIN's sources, born in 1893.</summary>
    public const string Insured = "1893120105732";

    /// <summary>The header of <see cref="Employer"/>.</summary>
    public static string Header => $"0;{Employer};{SeculineNumber}";

    /// <summary>A legal person; each number another one.</summary>
    public static EmployerNumber LegalPerson(int number)
    {
        for (long first10 = 1_999_000_000L + (number * 11L); ; first10++)
        {
            if (EmployerNumber.TryCreateLegalPerson(first10, 0, out EmployerNumber employer))
            {
                return employer;
            }
        }
    }

    /// <summary>Somebody born on 1 January 1980 or the days after; each number another one.</summary>
    public static InsuredNumber Person(int number) => InsuredNumber.Create(19800101 + (number / 1000 % 28), number % 1000);

    /// <summary>A file of lines after the header, each with CR LF.</summary>
    public static MemoryStream FileOf(params IEnumerable<string> lines) => new(Encoding.Latin1.GetBytes(string.Concat(lines.Prepend(Header).Select(line => $"{line}\r\n"))));

    /// <summary>A line with a field changed.</summary>
    public static string With(this string line, int field, string value)
    {
        string[] fields = line.Split(';');
        fields[field - 1] = value;
        return string.Join(';', fields);
    }

    /// <summary>A valid line of DECSAL: 3190.87 EUR for 136 hours and 8 inactive ones, as in a third-party test (March 2022).</summary>
    public static string Decsal => $"1;{Employer};{Insured};202203;319087;136;0;0;0;0;12000;8;0;01;31;;;;;1";

    /// <summary>A valid line of DECMAL: 24 hours from 4 to 6 April 2022.</summary>
    public static string Decmal => $"1;{Employer};{Insured};202204;1;20220404;20220406;24;";

    /// <summary>A valid line of DECAFF: an entry on 4 April 2022 without an end, of 40 hours in scheme 03.</summary>
    public static string Decaff => Entry(new Dictionary<int, string>());

    /// <summary>A line of DECAFF, type 1, with fields changed.</summary>
    public static string Entry(IReadOnlyDictionary<int, string> changed)
    {
        string[] fields = new string[29];
        Array.Fill(fields, "");
        string[] first =
        [
            "1", Employer.ToString(), Insured, "L", "1234", "Luxembourg", "12", "rue Principale", "comptable", "3313", "03", "40", "I", "20220404", "20221003", "",
            "L", "1234", "Luxembourg",
        ];
        first.CopyTo(fields, 0);
        foreach ((int field, string value) in changed)
        {
            fields[field - 1] = value;
        }

        return string.Join(';', fields);
    }
}
