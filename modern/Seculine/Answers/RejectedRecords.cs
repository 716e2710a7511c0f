using System.Globalization;
using System.Text;
using BS2000Bridge.Seculine.Layouts;
using BS2000Bridge.Seculine.Reading;

namespace BS2000Bridge.Seculine.Answers;

/// <summary>
/// AFFRET, SALRET and MALRET: the header, and the rejected records as they were sent, each with its code as field 2. There is no file
/// when no record was rejected.
/// </summary>
internal sealed class RejectedRecords(AnswerFolder folder, RecordLayout layout, SeculineHeader header) : IAsyncDisposable
{
    private const byte Separator = (byte)';';

    private AnswerFile? _file;

    /// <summary>Writes a rejected record.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> record, int code, CancellationToken cancellationToken)
    {
        if (_file is null)
        {
            _file = folder.Begin(layout.Answer, header, ".dta");
            await _file.Content.WriteAsync(Encoding.ASCII.GetBytes($"{header.Record}\r\n"), cancellationToken).ConfigureAwait(false);
        }

        await _file.Content.WriteAsync(WithCode(record.Span, code), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts the file into its place.</summary>
    /// <returns>Its place; null when there is none.</returns>
    public async Task<string?> CompleteAsync(CancellationToken cancellationToken) =>
        _file is null ? null : await _file.CompleteAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The record with the code after its first field; one without a separator has it at its end.</summary>
    private static byte[] WithCode(ReadOnlySpan<byte> record, int code)
    {
        int separator = record.IndexOf(Separator);
        int first = separator < 0 ? record.Length : separator;
        return [.. record[..first], Separator, .. Encoding.ASCII.GetBytes(code.ToString(CultureInfo.InvariantCulture)), .. record[first..], (byte)'\r', (byte)'\n'];
    }
}
