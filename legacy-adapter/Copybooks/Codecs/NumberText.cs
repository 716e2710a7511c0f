namespace BS2000Bridge.Copybooks;

/// <summary>
/// Reads and writes a number of any kind as the decimal text that stands for it exactly, with the picture's scale:
/// <c>-12.30</c> for S9(3)V99, <c>12300</c> for 9(3)PP, <c>0.003</c> for VPP9; of floats the shortest text that reads
/// back as the same bytes. The text is always a JSON number. Allocates nothing but in <see cref="Explain"/> and refusals. Thread-safe.
/// </summary>
internal abstract class NumberText
{
    /// <summary>The bytes of the field.</summary>
    public abstract int Length { get; }

    /// <summary>The most characters that <see cref="TryFormat"/> writes.</summary>
    public abstract int MaxTextLength { get; }

    /// <summary>Reads a field of <see cref="Length"/> bytes.</summary>
    /// <returns>False when the bytes are no such number; <see cref="Explain"/> says why.</returns>
    public abstract bool TryFormat(ReadOnlySpan<byte> field, Span<byte> utf8, out int written);

    /// <summary>Writes a number (any JSON number, also with exponent) to a field in its preferred form, which it must fit exactly.</summary>
    /// <returns>Null when written, else why it does not fit the picture (nothing is written then).</returns>
    public abstract string? Write(ReadOnlySpan<byte> utf8, Span<byte> field);

    /// <summary>Says what is wrong with the bytes of a field that does not read.</summary>
    public abstract string Explain(ReadOnlySpan<byte> field);
}
