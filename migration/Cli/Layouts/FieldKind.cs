using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Cli.Layouts;

/// <summary>The kinds of fields that a page tells apart by colour; the words beside repeat what the colour says.</summary>
internal sealed record FieldKind(string Css, string Words)
{
    private static readonly FieldKind Text = new("k-text", "text");
    private static readonly FieldKind Digits = new("k-digits", "digits as characters");
    private static readonly FieldKind Packed = new("k-packed", "packed decimal");
    private static readonly FieldKind Binary = new("k-binary", "binary or floating point");
    private static readonly FieldKind Filler = new("k-filler", "filler and slack");

    /// <summary>All kinds in the order of the legend.</summary>
    public static IReadOnlyList<FieldKind> All { get; } = [Text, Digits, Packed, Binary, Filler];

    /// <summary>The kind of an item; null stands for bytes that no item describes.</summary>
    public static FieldKind Of(DataItem? item) => item switch
    {
        null or { IsFiller: true } => Filler,
        { Usage: Usage.Packed } => Packed,
        { Usage: Usage.Binary or Usage.NativeBinary or Usage.Float or Usage.Double } => Binary,
        { IsNumeric: true } => Digits,
        _ => Text,
    };
}
