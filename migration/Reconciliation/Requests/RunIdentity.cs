using System.Security.Cryptography;
using System.Text;
using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Reconciliation.Reporting;

namespace BS2000Bridge.Reconciliation.Requests;

/// <summary>
/// A run's name: the digest of all that its result depends on, so that the same run has the same name everywhere. Who ran it and
/// when are left out: they change nothing in the result.
/// </summary>
internal static class RunIdentity
{
    /// <summary>Hexadecimal digits: enough to tell the runs of a site apart, short enough to be read out on the telephone.</summary>
    private const int Length = 12;

    public static string Of(RunRequest request)
    {
        var text = new StringBuilder();
        text.Append(request.Month).Append('\n').Append(request.Version).Append('\n');
        text.Append(request.MaxQuarantinePercent).Append(' ').Append(request.Masking.Unmask).Append('\n');
        text.AppendJoin(',', request.Scope.Employers?.Order() ?? Enumerable.Empty<long>()).Append('\n');
        text.AppendJoin(',', request.Scope.Schemes?.Order() ?? Enumerable.Empty<byte>()).Append('\n');
        foreach (EvidenceFile file in request.Evidence)
        {
            text.Append(file.Name).Append(' ').Append(file.Sha256).Append('\n');
        }

        foreach (CauseDecision decision in request.Decisions.All)
        {
            text.Append(decision).Append(' ').Append(decision.InForceOn(request.Decisions.Day)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Length];
    }
}
