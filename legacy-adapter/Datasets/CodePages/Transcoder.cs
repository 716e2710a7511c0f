using System.Buffers;
using System.Text;

namespace BS2000Bridge.Datasets.CodePages;

/// <summary>
/// Converts bytes of one code page to another without going through characters: <see cref="CodePage.To"/>. Thread-safe;
/// allocates nothing.
/// </summary>
public sealed class Transcoder
{
    private readonly CodePage _source;
    private readonly CodePage _target;
    private readonly ByteTable _table;
    private readonly SearchValues<byte> _missing;
    private readonly SearchValues<byte> _unchanged;

    internal Transcoder(CodePage source, CodePage target)
    {
        _source = source;
        _target = target;
        byte[] table = new byte[256];
        List<byte> missing = [], unchanged = [];
        for (int b = 0; b < table.Length; b++)
        {
            int converted = target.ByteOf(source.CharacterOf((byte)b));

            // A byte without counterpart never gets here: Convert looks for such bytes first.
            table[b] = (byte)Math.Max(converted, 0);
            (converted < 0 ? missing : converted == b ? unchanged : []).Add((byte)b);
        }

        _table = new ByteTable(table);
        _missing = SearchValues.Create([.. missing]);
        _unchanged = SearchValues.Create([.. unchanged]);
        IsTotal = missing.Count == 0;
    }

    /// <summary>Whether every byte has its counterpart, so that nothing can be refused: any bytes, packed numbers too, convert there and back.</summary>
    public bool IsTotal { get; }

    /// <summary>Converts bytes.</summary>
    /// <param name="source">Bytes of the source's page.</param>
    /// <param name="target">Takes as many bytes of the target's page; must not overlap the source unless it is the same.</param>
    /// <exception cref="ArgumentException">The target is too short.</exception>
    /// <exception cref="EncoderFallbackException">A byte has no character, or the target's page no byte for it.</exception>
    public void Convert(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (target.Length < source.Length)
        {
            throw new ArgumentException($"The target has {target.Length} bytes, expected at least {source.Length}.", nameof(target));
        }

        int missing = IsTotal ? -1 : source.IndexOfAny(_missing);
        if (missing >= 0)
        {
            throw new EncoderFallbackException(
                $"X'{source[missing]:X2}' at byte {missing} of {_source.Name} has no counterpart in {_target.Name}; choose another code page, or leave it out.");
        }

        _table.Map(source, target);
    }

    /// <summary>The bytes in the target's page: the source itself when it is the same in both, else its conversion.</summary>
    /// <param name="source">Bytes of the source's page.</param>
    /// <param name="buffer">Takes the conversion when there must be one; as long as the source at least.</param>
    /// <exception cref="ArgumentException">The buffer is needed and too short.</exception>
    /// <exception cref="EncoderFallbackException">A byte has no character, or the target's page no byte for it.</exception>
    public ReadOnlySpan<byte> View(ReadOnlySpan<byte> source, Span<byte> buffer)
    {
        // Between EDF041 and EDF04F eight bytes differ: nearly every record passes as it is.
        if (!source.ContainsAnyExcept(_unchanged))
        {
            return source;
        }

        Convert(source, buffer);
        return buffer[..source.Length];
    }
}
