using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.DatasetGenerator.Country;
using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator.Records;

/// <summary>Writes records of EMPL.</summary>
internal sealed class EmplRecord(RecordLayout layout, Encoding encoding)
{
    private readonly byte[] _record = new byte[layout.MaxLength];
    private readonly byte _blank = Blank.Of(encoding);
    private readonly NumericField _number = layout.Numeric("EMPL-NUMERO");
    private readonly TextField _name = layout.Text("EMPL-NOM");
    private readonly NumericField _registered = layout.Numeric("EMPL-DATE-IMMAT");
    private readonly NumericField _class = layout.Numeric("EMPL-CLASSE-MUTUALITE");
    private readonly NumericField _factor = layout.Numeric("EMPL-FACTEUR-ACCIDENT");
    private readonly TextField _service = layout.Text("EMPL-SERVICE-SANTE");

    /// <summary>The record of an employer in a year; valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(in Employer employer, int year)
    {
        _record.AsSpan().Fill(_blank);
        _number.Write(_record, employer.Number.Value);
        _name.Write(_record, employer.Name, encoding);
        _registered.Write(_record, ShortDate.Of(employer.Registered));
        _class.Write(_record, employer.MutualityClass);
        _factor.Write(_record, AccidentFactors.Hundredths(employer.AccidentGrade, year));
        _service.Write(_record, ServiceCode(employer.OccupationalHealth), encoding);
        return _record;
    }

    private static string ServiceCode(OccupationalHealthService service) => service switch
    {
        OccupationalHealthService.Stm => "STM",
        OccupationalHealthService.Sti => "STI",
        _ => "",
    };
}
