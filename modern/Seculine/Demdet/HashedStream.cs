using System.Security.Cryptography;
using System.Xml;

namespace BS2000Bridge.Seculine.Demdet;

/// <summary>A stream that is read once, with the digest of what was read, and an end at a limit.</summary>
internal sealed class HashedStream(Stream content, long mostBytes) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what is left, and gives the SHA-256 of all in hexadecimal.</summary>
    public string Digest()
    {
        Span<byte> rest = stackalloc byte[1024];
        while (Read(rest) > 0)
        {
        }

        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="XmlException">There are more bytes than are allowed.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = content.Read(buffer);
        _read += read;
        if (_read > mostBytes)
        {
            throw new XmlException($"The file has more than {mostBytes} bytes.");
        }

        _hash.AppendData(buffer[..read]);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _hash.Dispose();
        base.Dispose(disposing);
    }
}
