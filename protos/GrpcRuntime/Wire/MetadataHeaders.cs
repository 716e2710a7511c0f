using System.Buffers;
using Grpc.Core;
using Microsoft.Extensions.Primitives;

namespace BS2000Bridge.GrpcRuntime.Wire;

/// <summary>Metadata as HTTP headers: bytes travel as base64, and what belongs to HTTP or to the protocol is no metadata.</summary>
internal static class MetadataHeaders
{
    private static readonly SearchValues<char> Printable = SearchValues.Create([.. Enumerable.Range(0x20, 0x7F - 0x20).Select(c => (char)c)]);

    /// <summary>
    /// Appends a header as it came. A text with characters that may not travel back is left out,
    /// as the protocol allows, so that a service can echo all that it got.
    /// </summary>
    /// <exception cref="WireException">The value of a binary header is no base64.</exception>
    public static void Append(Metadata metadata, string name, StringValues values)
    {
        if (IsProtocols(name))
        {
            return;
        }

        foreach (string? value in values)
        {
            if (value is null)
            {
                continue;
            }

            if (Metadata.Entry.IsBinaryKey(name))
            {
                AppendBinary(metadata, name, value);
            }
            else if (!value.AsSpan().ContainsAnyExcept(Printable))
            {
                metadata.Add(Metadata.Entry.FromWire(name, value));
            }
        }
    }

    /// <summary>The value of an entry as a header.</summary>
    /// <exception cref="InvalidOperationException">The text has a character that no header may have.</exception>
    public static string HeaderValue(Metadata.Entry entry)
    {
        if (entry.IsBinary)
        {
            return Convert.ToBase64String(entry.RawBytes).TrimEnd('=');
        }

        return !entry.Value.AsSpan().ContainsAnyExcept(Printable)
            ? entry.Value
            : throw new InvalidOperationException(
                $"The metadata entry {entry.Key} has characters other than printable ASCII; send such a text as bytes, under a key that ends with -bin.");
    }

    /// <summary>Whether a key belongs to HTTP or the protocol, so that an application cannot send it.</summary>
    public static bool IsReserved(string key) => key is HeaderNames.CompressionRequest or HeaderNames.Encoding || IsProtocols(key);

    /// <summary>Whether the bytes of a header can be had; padding may be missing.</summary>
    public static bool TryDecode(ReadOnlySpan<char> base64, out byte[] bytes)
    {
        base64 = base64.Trim().TrimEnd('=');
        if (base64.Length % 4 == 1)
        {
            bytes = [];
            return false;
        }

        string padded = string.Concat(base64, "==".AsSpan(0, (4 - (base64.Length % 4)) % 4));
        bytes = new byte[padded.Length / 4 * 3];
        if (!Convert.TryFromBase64String(padded, bytes, out int length))
        {
            return false;
        }

        Array.Resize(ref bytes, length);
        return true;
    }

    private static void AppendBinary(Metadata metadata, string name, string value)
    {
        // Equal keys may have been joined on the way.
        foreach (Range part in value.AsSpan().Split(','))
        {
            if (!TryDecode(value.AsSpan(part), out byte[] bytes))
            {
                throw new WireException(StatusCode.Internal, $"The value of the binary header {name} is no base64.");
            }

            metadata.Add(Metadata.Entry.FromWire(name, bytes));
        }
    }

    /// <summary><c>grpc-encoding</c> stays visible: a service may want to know how it was called.</summary>
    private static bool IsProtocols(string name) => name.Length == 0 || name[0] == ':' || name is
        HeaderNames.Te or HeaderNames.ContentType or HeaderNames.Timeout or HeaderNames.AcceptEncoding or HeaderNames.Status or HeaderNames.Message
        or "host" or "content-length" or "connection" or "transfer-encoding" or "date" or "server" or "trailer";
}
