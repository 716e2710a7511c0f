using System.Security.Cryptography;

namespace BS2000Bridge.Reconciliation.Streaming;

/// <summary>
/// Appends to a file in large pieces on another thread, so that whoever fills it does not wait for the file system, and
/// digests what it writes. One buffer is filled while the other is written: two in all.
/// </summary>
internal sealed class BackgroundWriter(FileStream file, bool digested = false) : IDisposable
{
    private const int BufferBytes = 1 << 20;
    private byte[] _filling = new byte[BufferBytes];
    private byte[] _leaving = new byte[BufferBytes];
    private readonly IncrementalHash? _digest = digested ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    private int _filled;
    private Task _writing = Task.CompletedTask;

    /// <summary>Appends bytes.</summary>
    /// <exception cref="IOException">An earlier piece could not be written.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            int fits = Math.Min(bytes.Length, BufferBytes - _filled);
            bytes[..fits].CopyTo(_filling.AsSpan(_filled));
            _filled += fits;
            bytes = bytes[fits..];
            if (_filled == BufferBytes)
            {
                Swap();
            }
        }
    }

    /// <summary>Waits until everything is in the file.</summary>
    /// <exception cref="IOException">A piece could not be written.</exception>
    public void Flush()
    {
        Swap();
        _writing.GetAwaiter().GetResult();
    }

    /// <summary>Waits until everything is in the file, and gives the SHA-256 of all of it in lower-case hexadecimal.</summary>
    /// <exception cref="IOException">A piece could not be written.</exception>
    /// <exception cref="InvalidOperationException">No digest was asked for.</exception>
    public string Complete()
    {
        Flush();
        return _digest is null
            ? throw new InvalidOperationException("No digest was asked for.")
            : Convert.ToHexStringLower(_digest.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Whoever wants to know whether everything was written has flushed; here only nothing may be left at work.
        _writing.ContinueWith(static ended => _ = ended.Exception, TaskScheduler.Default).GetAwaiter().GetResult();
        _digest?.Dispose();
        file.Dispose();
    }

    private void Swap()
    {
        _writing.GetAwaiter().GetResult();
        (_filling, _leaving) = (_leaving, _filling);
        (byte[] piece, int length) = (_leaving, _filled);
        _filled = 0;
        _writing = Task.Run(() =>
        {
            _digest?.AppendData(piece, 0, length);
            file.Write(piece, 0, length);
        });
    }
}
