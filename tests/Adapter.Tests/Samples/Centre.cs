using System.Text;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Tests.Samples;

/// <summary>What the made-up month of these tests is about: nobody in it exists.</summary>
internal static class Centre
{
    public static readonly long FirstEmployer = Employer(1);

    /// <summary>The example of the law's own explanation (13 digits, both check digits right).</summary>
    public const long Anna = 1893120105732;

    public static readonly YearMonth Month = new(2025, 5);

    public static readonly Encoding Ebcdic = CodePage.Get("EDF041");

    public static readonly string[] Names = ["EMPL", "AFFIL", "DECSAL", "CUMUL", "COTIS"];

    /// <summary>A made-up legal person, by its place.</summary>
    public static long Employer(int place)
    {
        for (long first10 = 1990_000_000L + place; ; first10 += 1_000_000)
        {
            if (EmployerNumber.TryCreateLegalPerson(first10, 0, out EmployerNumber number))
            {
                return number.Value;
            }
        }
    }

    /// <summary>A made-up person, by its place: born on 1 January 1990.</summary>
    public static long Insured(int place) => InsuredNumber.Create(1990_01_01, place).Value;

    /// <summary>The centre's own copybook.</summary>
    public static string Copybook(string name)
    {
        using Stream text = typeof(LegacyMonth).Assembly.GetManifestResourceStream(name + ".cpy")!;
        using var reader = new StreamReader(text);
        return reader.ReadToEnd();
    }

    /// <summary>The layout of a copybook's text.</summary>
    public static RecordLayout Layout(string name, string text) => Copybooks.Copybook.Parse(text, name + ".cpy").Record;
}
