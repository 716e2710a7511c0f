using BS2000Bridge.Seculine.Reading;
using NodaTime;
using NodaTime.Text;

namespace BS2000Bridge.Seculine.Answers;

/// <summary>
/// Where answer files go, named as the centre names them: <c>PROC.xxxx_yyyy_zzzz.dta</c> with the number of the member, its SECUline
/// number and a time stamp (UTC, to the millisecond).
/// </summary>
/// <param name="path">The folder; made when it is not there.</param>
/// <param name="time">The clock of the time stamps.</param>
public sealed class AnswerFolder(string path, TimeProvider time)
{
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMddHHmmssfff");

    /// <summary>Begins a file; it is there under its name once it is complete, never in part.</summary>
    /// <param name="procedure">The procedure, such as <c>SALRET</c>.</param>
    /// <param name="header">The member that it is for.</param>
    /// <param name="extension">The end of its name, with the point.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    internal AnswerFile Begin(string procedure, SeculineHeader header, string extension)
    {
        Directory.CreateDirectory(path);
        string stamp = Stamp.Format(Instant.FromDateTimeOffset(time.GetUtcNow()));
        return new AnswerFile(Path.Combine(path, $"{procedure}.{header.Member}_{header.Number}_{stamp}{extension}"));
    }
}
