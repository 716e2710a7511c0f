using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.DatasetGenerator.Country;
using BS2000Bridge.DatasetGenerator.Sampling;
using BS2000Bridge.DatasetGenerator.Wages;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Records;

/// <summary>Writes records of AFFIL.</summary>
internal sealed class AffilRecord(RecordLayout layout, Encoding encoding, EmployerRegister register)
{
    private const int FullWeekHundredths = 4000;
    private static readonly string[] Trades = ["Mécatronicien", "Pâtissier", "Coiffeur", "Électricien", "Schlässer", "Köchin", "Vendeur", "Peintre"];

    private readonly byte[] _record = new byte[layout.MaxLength];
    private readonly byte _blank = Blank.Of(encoding);
    private readonly NumericField _employer = layout.Numeric("AFFIL-EMPLOYEUR");
    private readonly NumericField _insured = layout.Numeric("AFFIL-ASSURE");
    private readonly NumericField _entry = layout.Numeric("AFFIL-DATE-ENTREE");
    private readonly NumericField _exit = layout.Numeric("AFFIL-DATE-SORTIE");
    private readonly TextField _scheme = layout.Text("AFFIL-REGIME");
    private readonly TextField _contract = layout.Text("AFFIL-CONTRAT");
    private readonly NumericField _weeklyHours = layout.Numeric("AFFIL-HEURES-SEMAINE");
    private readonly NumericField _birth = layout.Numeric("AFFIL-DATE-NAISSANCE");
    private readonly TextField _surname = layout.Text("AFFIL-NOM");
    private readonly TextField _firstName = layout.Text("AFFIL-PRENOM");
    private readonly NumericField _userCompany = layout.Numeric("AFFIL-UTILISATEUR");
    private readonly NumericField _apprenticeYear = layout.Numeric("AFFIL-ANNEE-APPRENT");
    private readonly TextField _trade = layout.Text("AFFIL-METIER");

    /// <summary>The record of a job in a month; valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(in Employer employer, in Job job, YearMonth month)
    {
        _record.AsSpan().Fill(_blank);
        _employer.Write(_record, employer.Number.Value);
        _insured.Write(_record, job.Insured.Value);
        _entry.Write(_record, ShortDate.Of(job.Entry));
        _exit.Write(_record, job.LastDay == 0 ? 0 : ShortDate.Of(new LocalDate(month.Year, month.Month, job.LastDay)));
        _scheme.Write(_record, SchemeCode(job.Scheme), encoding);
        _contract.Write(_record, ContractCode(job.Profile.Occupation), encoding);
        _weeklyHours.Write(_record, Payroll.HalfUp((long)FullWeekHundredths * job.Hours, Payroll.FullMonth));
        _birth.Write(_record, ShortDate.Of(job.BirthDate));
        (string surname, string firstName) = PersonNames.Of(job.Insured);
        _surname.Write(_record, surname, encoding);
        _firstName.Write(_record, firstName, encoding);
        WriteDetail(job);
        return _record;
    }

    private void WriteDetail(in Job job)
    {
        Dice dice = new(Dice.Key(job.Key, -5));
        switch (job.Profile.Occupation)
        {
            case Occupation.Temporary:
                _userCompany.Write(_record, register.NumberAt(dice.Below(register.Count)).Value);
                break;
            case Occupation.Apprentice:
                _apprenticeYear.Write(_record, dice.Between(1, 3));
                _trade.Write(_record, Trades[dice.Below(Trades.Length)], encoding);
                break;
            default:
                break;
        }
    }

    private static string SchemeCode(Scheme scheme) => scheme.Code switch { 1 => "01", 3 => "03", _ => "05" };

    private static string ContractCode(Occupation occupation) => occupation switch
    {
        Occupation.Temporary => "I",
        Occupation.Occasional => "O",
        Occupation.Apprentice => "A",
        Occupation.HolidayStudent => "E",
        _ => "N",
    };
}
