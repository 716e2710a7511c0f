using System.Runtime.CompilerServices;

namespace BS2000Bridge.Copybooks;

/// <summary>The half bytes that bear a sign: a set of those for plus, a set of those for minus.</summary>
internal readonly struct SignNibbles
{
    private readonly int _plus;
    private readonly int _minus;

    private SignNibbles(int plus, int minus)
    {
        _plus = plus;
        _minus = minus;
    }

    /// <summary>A C E F plus, B D minus: /390 hardware's signs.</summary>
    public static SignNibbles Ebcdic => new((1 << 0xA) | (1 << 0xC) | (1 << 0xE) | (1 << 0xF), (1 << 0xB) | (1 << 0xD));

    /// <summary>3 plus, 7 minus: GnuCOBOL's signs in ASCII.</summary>
    public static SignNibbles Ascii => new(1 << 3, 1 << 7);

    /// <summary>The same without minus, for unsigned fields.</summary>
    public SignNibbles Unsigned => new(_plus, 0);

    /// <summary>Whether the low half byte is a sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsSign(int nibble) => (((_plus | _minus) >> (nibble & 15)) & 1) != 0;

    /// <summary>Whether the low half byte is a minus.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsMinus(int nibble) => ((_minus >> (nibble & 15)) & 1) != 0;
}
