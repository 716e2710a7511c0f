using System.Runtime.CompilerServices;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// The half bytes that bear a sign: a set of those for plus, a set of those for minus. Two sets of bits, so that a sign is
/// tested without a branch: which sign comes next in a dataset is as good as random.
/// </summary>
internal readonly struct SignNibbles
{
    private readonly int _plus;
    private readonly int _minus;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SignNibbles(int plus, int minus)
    {
        _plus = plus;
        _minus = minus;
    }

    /// <summary>The signs of packed and EBCDIC numbers: A C E F plus, B D minus, as the hardware takes them; strictly C F and D.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]

    // COBOL writes C and D, and F for unsigned numbers. A, B and E are signs too for the hardware (Principles of Operation,
    // "Decimal Codes"): assembler programs and old conversions leave them, and the batch adds such records up without a word.
    // An unsigned field has no minus: whoever wrote one there has another picture.
    public static SignNibbles Ebcdic(bool signed, bool strict) => new(
        strict ? (1 << 0xC) | (1 << 0xF) : (1 << 0xA) | (1 << 0xC) | (1 << 0xE) | (1 << 0xF),
        !signed ? 0 : strict ? 1 << 0xD : (1 << 0xB) | (1 << 0xD));

    /// <summary>The signs of zoned numbers; in ASCII 3 plus, 7 minus, as GnuCOBOL writes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SignNibbles Zoned(ZonedEncoding zoned, bool signed, bool strict) =>
        // No standard says where a sign stands in an ASCII digit. GnuCOBOL sets bit X'40', so that -3 is the letter s.
        zoned == ZonedEncoding.Ebcdic ? Ebcdic(signed, strict) : new(1 << 3, signed ? 1 << 7 : 0);

    /// <summary>Whether the low half byte is a sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsSign(int nibble) => (((_plus | _minus) >> (nibble & 15)) & 1) != 0;

    /// <summary>1 when the low half byte is a minus, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Minus(int nibble) => (_minus >> (nibble & 15)) & 1;
}
