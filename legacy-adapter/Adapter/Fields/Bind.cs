using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Adapter.Fields;

/// <summary>Binds fields whose scale the translators rely on, whatever the site's copybook says.</summary>
internal static class Bind
{
    /// <summary>The greatest amount in cents that a translator takes: what S9(9)V99 holds, the centre's picture of every amount.</summary>
    public const long MaxCents = 999_999_999_99;

    /// <summary>An amount of money: two decimals, so that the unscaled value is in cents.</summary>
    public static NumericField Amount(RecordLayout layout, string name) => WithScale(layout, name, 2, "an amount in euros");

    /// <summary>A rate in percent: four decimals, so that the unscaled value is in millionths.</summary>
    public static NumericField Percentage(RecordLayout layout, string name) => WithScale(layout, name, 4, "a rate in percent");

    /// <summary>A factor: two decimals, so that the unscaled value is in hundredths.</summary>
    public static NumericField Factor(RecordLayout layout, string name) => WithScale(layout, name, 2, "a factor");

    // A site may move and widen its fields, but an amount with three decimals would be read as ten times the money.
    private static NumericField WithScale(RecordLayout layout, string name, int scale, string meaning)
    {
        NumericField field = layout.Numeric(name);
        return field.Scale == scale
            ? field
            : throw new LegacyMonthException($"{layout.Copybook}: {name} is {meaning} and must have {scale} decimals, its picture has {field.Scale}.");
    }
}
