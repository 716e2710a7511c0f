using System.Security.Cryptography;
using System.Text;
using BS2000Bridge.Seculine.Layouts;
using BS2000Bridge.Seculine.Reading;

namespace BS2000Bridge.Seculine.Submission;

/// <summary>What makes the lines of a file recognizable when it is sent again: its content, its kind and its sender.</summary>
/// <param name="Digest">SHA-256 of all its bytes, in hexadecimal.</param>
/// <param name="Lines">The lines after the first.</param>
internal sealed record FileIdentity(string Digest, long Lines)
{
    private const int Piece = 1 << 17;
    private const int IdBytes = 20;

    /// <summary>Reads a file to its end.</summary>
    public static async Task<FileIdentity> OfAsync(Stream file, CancellationToken cancellationToken)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] piece = new byte[Piece];
        long ends = 0;
        bool hasOpenLine = false;
        for (int read; (read = await file.ReadAsync(piece, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            digest.AppendData(piece, 0, read);
            ends += piece.AsSpan(0, read).Count((byte)'\n');
            hasOpenLine = piece[read - 1] != '\n';
        }

        return new FileIdentity(Convert.ToHexStringLower(digest.GetHashAndReset()), Math.Max(0, ends + (hasOpenLine ? 1 : 0) - 1));
    }

    /// <summary>The request_id of a line: the first 40 hexadecimal digits of a SHA-256 over sender, kind, content and place.</summary>
    public string RequestId(SeculineHeader header, RecordLayout layout, long line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.ASCII.GetBytes($"{header.Number};{layout.Procedure};{Digest};{line}"), hash);
        return Convert.ToHexStringLower(hash[..IdBytes]);
    }
}
