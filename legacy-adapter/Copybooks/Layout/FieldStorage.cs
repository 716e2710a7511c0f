using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Layout;

/// <summary>The bytes of elementary items.</summary>
internal static class FieldStorage
{
    private const int FloatLength = 4;
    private const int DoubleLength = 8;
    private const int MaxAlignedOfIbm = 4;

    /// <summary>The bytes of one occurrence. GnuCOBOL's BS2000 rules give COMP-5 of one or two digits a single byte.</summary>
    public static int Length(DataItem item, Dialect dialect) => item.Usage switch
    {
        // Two digits a byte, and half a byte of sign: 5 digits and 4 digits both take 3 bytes.
        Usage.Packed => (item.Digits / 2) + 1,

        // GnuCOBOL takes one byte for one or two digits, under -std=bs2000 too; IBM's compilers take a halfword.
        Usage.NativeBinary when dialect == Dialect.Bs2000 && item.Digits <= 2 => 1,
        Usage.Binary or Usage.NativeBinary => item.Digits switch { <= 4 => 2, <= 9 => 4, _ => 8 },
        Usage.Float => FloatLength,
        Usage.Double => DoubleLength,
        Usage.National => 2 * Characters(item),
        _ => Characters(item),
    };

    /// <summary>What its offset must be a multiple of: its length, but that IBM aligns binary numbers of 8 bytes on 4.</summary>
    // The compiler adds slack bytes in front of aligned items. Nobody sees them in the copybook, and every offset behind depends on them.
    public static int Alignment(DataItem item, Dialect dialect) => item.Synchronized
        ? item.Usage switch
        {
            Usage.Binary or Usage.NativeBinary => dialect == Dialect.Ibm ? Math.Min(Length(item, dialect), MaxAlignedOfIbm) : Length(item, dialect),
            Usage.Float or Usage.Double => Length(item, dialect),
            _ => 1,
        }
        : 1;

    private static int Characters(DataItem item) =>
        item.Picture!.Length + (item is { Signed: true, SignPosition: SignPosition.LeadingSeparate or SignPosition.TrailingSeparate } ? 1 : 0);
}
