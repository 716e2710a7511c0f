using System.Text;
using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Contributions;

/// <summary>Reads the legacy's contribution lines, dataset COTIS.</summary>
internal sealed class ContributionTranslator(RecordLayout layout, Encoding codePage)
{
    // The period of a line is the legacy's own statement. It is compared, not judged, as long as it is a number of six digits.
    private const int LastPeriod = 9999_12;
    private const int MaxMillionths = 9_999_999;

    private readonly bool _compiled = CompiledLayout.Fits(CotisView.Fingerprint, layout);
    private readonly KeyFields _key = new(layout, "COTIS-EMPLOYEUR", "COTIS-ASSURE");
    private readonly NumericField _period = layout.Numeric("COTIS-PERIODE");
    private readonly TextField _risk = layout.Text("COTIS-RISQUE");
    private readonly TextField _regime = layout.Text("COTIS-REGIME");
    private readonly NumericField _base = Bind.Amount(layout, "COTIS-ASSIETTE");
    private readonly NumericField _rate = Bind.Percentage(layout, "COTIS-TAUX");
    private readonly NumericField _insuredShare = Bind.Amount(layout, "COTIS-PART-ASSURE");
    private readonly NumericField _employerShare = Bind.Amount(layout, "COTIS-PART-PATRONALE");
    private readonly CodeTable<Branch> _branches = BranchCodes.In(codePage);
    private readonly CodeTable<Scheme> _schemes = SchemeCodes.In(codePage);

    /// <summary>Reads the key of the declaration.</summary>
    /// <returns>Null when it was read, else why not.</returns>
    public Rejection? ReadKey(ReadOnlySpan<byte> record, out DeclarationKey key) =>
        _compiled && ContributionReader.TryReadKey(record, LastPeriod, out key) ? null : ReadKeyByFields(record, out key);

    /// <summary>Reads the branch of a line.</summary>
    /// <returns>Null when it was read, else why not.</returns>
    public Rejection? ReadBranch(ReadOnlySpan<byte> record, out Branch branch) =>
        _branches.TryRead(_risk, record, out branch) ? null : _branches.Reject(_risk, record);

    /// <summary>Reads the scheme of a line.</summary>
    /// <returns>Null when it was read, else why not.</returns>
    public Rejection? ReadScheme(ReadOnlySpan<byte> record, out Scheme regime) =>
        _schemes.TryRead(_regime, record, out regime) ? null : _schemes.Reject(_regime, record);

    /// <summary>Reads the figures of a line.</summary>
    /// <returns>Null when they were read, else why not.</returns>
    public Rejection? ReadLine(ReadOnlySpan<byte> record, Branch branch, out ContributionLine line) =>
        _compiled && ContributionReader.TryReadLine(record, branch, out line) ? null : ReadLineByFields(record, branch, out line);

    private Rejection? ReadKeyByFields(ReadOnlySpan<byte> record, out DeclarationKey key)
    {
        key = default;
        if (!_key.TryRead(record, out long employer, out long insured))
        {
            return _key.Reject(record);
        }

        if (!_period.TryRead(record, out long period))
        {
            return Rejection.Undecodable(_period, record);
        }

        if (period is < 0 or > LastPeriod)
        {
            return Rejection.Invalid(_period, record, $"{period} is no period of the form AAAAMM");
        }

        key = new DeclarationKey(employer, insured, (int)period);
        return null;
    }

    private Rejection? ReadLineByFields(ReadOnlySpan<byte> record, Branch branch, out ContributionLine line)
    {
        line = default;
        return ReadAmount(_base, record, out Money bases)
            ?? ReadRate(record, out Rate rate)
            ?? ReadAmount(_insuredShare, record, out Money insured)
            ?? ReadAmount(_employerShare, record, out Money employer)
            ?? Accept(new ContributionLine(branch, bases, rate, insured, employer), out line);
    }

    private static Rejection? Accept(in ContributionLine read, out ContributionLine line)
    {
        line = read;
        return null;
    }

    private Rejection? ReadRate(ReadOnlySpan<byte> record, out Rate rate)
    {
        rate = default;
        if (!_rate.TryRead(record, out long millionths))
        {
            return Rejection.Undecodable(_rate, record);
        }

        if (millionths is < -MaxMillionths or > MaxMillionths)
        {
            return Rejection.Invalid(_rate, record, $"a rate of {millionths / 10_000m} %; expected at most 999.9999");
        }

        rate = new Rate((int)millionths);
        return null;
    }

    /// <summary>Reads an amount. A negative one is the legacy's figure like any other.</summary>
    private static Rejection? ReadAmount(NumericField field, ReadOnlySpan<byte> record, out Money amount)
    {
        amount = default;
        if (!field.TryRead(record, out long cents))
        {
            return Rejection.Undecodable(field, record);
        }

        if (cents is < -Bind.MaxCents or > Bind.MaxCents)
        {
            return Rejection.Invalid(field, record, $"an amount of {new Money(cents)}; expected at most {new Money(Bind.MaxCents)}");
        }

        amount = new Money(cents);
        return null;
    }
}
