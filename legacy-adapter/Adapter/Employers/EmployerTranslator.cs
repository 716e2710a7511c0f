using System.Text;
using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Employers;

/// <summary>Reads the employers' dataset EMPL.</summary>
internal sealed class EmployerTranslator(RecordLayout layout, Encoding codePage)
{
    private const int MaxHundredths = 999;

    private readonly NumericField _number = layout.Numeric("EMPL-NUMERO");
    private readonly NumericField _mutualityClass = layout.Numeric("EMPL-CLASSE-MUTUALITE");
    private readonly NumericField _accidentFactor = Bind.Factor(layout, "EMPL-FACTEUR-ACCIDENT");
    private readonly TextField _service = layout.Text("EMPL-SERVICE-SANTE");
    private readonly CodeTable<OccupationalHealthService> _services = new(
        codePage,
        ("STM", OccupationalHealthService.Stm),
        ("STI", OccupationalHealthService.Sti),
        ("   ", OccupationalHealthService.None));

    /// <summary>Reads the key.</summary>
    public bool TryReadKey(ReadOnlySpan<byte> record, out long employer) => KeyFields.TryRead(_number, record, out employer);

    /// <summary>Why the key cannot be read.</summary>
    public Rejection RejectKey(ReadOnlySpan<byte> record) => KeyFields.Reject(_number, record);

    /// <summary>Reads the facts.</summary>
    /// <returns>Null when they were read, else why not.</returns>
    public Rejection? Read(ReadOnlySpan<byte> record, out EmployerProfile profile)
    {
        profile = default;
        if (!_mutualityClass.TryRead(record, out long mutualityClass))
        {
            return Rejection.Undecodable(_mutualityClass, record);
        }

        if (!_accidentFactor.TryRead(record, out long factor))
        {
            return Rejection.Undecodable(_accidentFactor, record);
        }

        if (!_services.TryRead(_service, record, out OccupationalHealthService service))
        {
            return _services.Reject(_service, record);
        }

        // The mutuality of employers has four classes by absence rate; there is no fifth whose rate one could take.
        if (mutualityClass is < 1 or > 4)
        {
            return Rejection.Invalid(_mutualityClass, record, $"mutuality class {mutualityClass}; expected 1 to 4");
        }

        if (factor is < 1 or > MaxHundredths)
        {
            return Rejection.Invalid(_accidentFactor, record, $"a bonus-malus factor of {factor / 100m:0.00}; expected 0.01 to 9.99");
        }

        profile = new EmployerProfile((byte)mutualityClass, (short)factor, service);
        return null;
    }
}
