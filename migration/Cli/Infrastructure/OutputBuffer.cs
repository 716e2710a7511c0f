using System.Buffers;

namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>Collects results of many megabytes and writes them in large pieces.</summary>
internal sealed class OutputBuffer(Stream output) : IBufferWriter<byte>
{
    private const int Piece = 1 << 18;
    private const int BrokenPipe = 32;

    private byte[] _buffer = new byte[2 * Piece];
    private int _filled;

    /// <inheritdoc/>
    public void Advance(int count) => _filled += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        int wanted = Math.Max(sizeHint, 1);
        if (_buffer.Length - _filled < wanted)
        {
            Array.Resize(ref _buffer, Math.Max(checked(_filled + wanted), (int)Math.Min(2L * _buffer.Length, Array.MaxLength)));
        }

        return _buffer.AsMemory(_filled);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Writes what there is, once it is worth it.</summary>
    public void FlushWhenFull()
    {
        if (_filled >= Piece)
        {
            Flush();
        }
    }

    /// <summary>Writes what there is.</summary>
    /// <exception cref="OutputEndedException">Nobody reads the output any more.</exception>
    /// <exception cref="CliException">It cannot be written.</exception>
    public void Flush()
    {
        int filled = _filled;
        _filled = 0;
        try
        {
            output.Write(_buffer, 0, filled);
        }
        catch (IOException failure) when (failure.HResult == BrokenPipe)
        {
            throw new OutputEndedException();
        }
        catch (IOException failure)
        {
            throw CliException.BadInput($"The output cannot be written: {failure.Message}", "Make room for it, or send it elsewhere.");
        }
    }
}
