using BS2000Bridge.Values;

namespace BS2000Bridge.Salary.Tests.World;

/// <summary>Made-up numbers with right check digits.</summary>
internal static class Numbers
{
    /// <summary>A company.</summary>
    public static readonly EmployerNumber Company = Employer(1);

    /// <summary>Another company.</summary>
    public static readonly EmployerNumber OtherCompany = Employer(2);

    /// <summary>Somebody born on 17 May 1985.</summary>
    public static readonly InsuredNumber Adult = Insured(1985_05_17, 1);

    /// <summary>Somebody born on 3 February 1990.</summary>
    public static readonly InsuredNumber OtherAdult = Insured(1990_02_03, 2);

    /// <summary>A legal person's number; some have no check digit, and the next that has one is taken.</summary>
    public static EmployerNumber Employer(int index)
    {
        for (long first10 = 1_980_000_000 + (index * 10L); ; first10++)
        {
            if (EmployerNumber.TryCreateLegalPerson(first10, 0, out EmployerNumber number))
            {
                return number;
            }
        }
    }

    public static InsuredNumber Insured(int birth, int serial) => InsuredNumber.Create(birth, serial);

    public static string Text(EmployerNumber number) => number.ToString();

    public static string Text(InsuredNumber number) => number.ToString();
}
