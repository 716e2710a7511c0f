using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Seculine.Answers;
using BS2000Bridge.Seculine.Reading;

namespace BS2000Bridge.Seculine.Submission;

/// <summary>Counts lines as they are answered.</summary>
internal sealed class AccountBuilder
{
    private readonly SortedDictionary<int, long> _rejected = [];
    private readonly HashSet<WageMonth> _months = [];
    private long _accepted;
    private long _onHold;
    private long _repeated;

    /// <summary>The lines counted so far.</summary>
    public long Lines { get; private set; }

    /// <summary>Counts a line that was taken.</summary>
    public void Take(Receipt receipt, WageMonth? month)
    {
        Lines++;
        if (receipt.State == ReceiptState.OnHold)
        {
            _onHold++;
        }
        else
        {
            _accepted++;
        }

        if (month is { } declared)
        {
            _months.Add(declared);
        }
    }

    /// <summary>Counts a line that was rejected.</summary>
    public void Reject(int code)
    {
        Lines++;
        _rejected[code] = _rejected.GetValueOrDefault(code) + 1;
    }

    /// <summary>Counts a line that had been answered before, beside what has become of it.</summary>
    public void Repeat() => _repeated++;

    /// <summary>The account.</summary>
    public SubmissionAccount Build(SeculineKind kind, SeculineHeader header, string? answerFile)
    {
        SubmissionAccount account = new()
        {
            Kind = kind,
            Header = header,
            Lines = Lines,
            Accepted = _accepted,
            OnHold = _onHold,
            RejectedByCode = _rejected,
            Repeated = _repeated,
            WageMonths = _months,
            AnswerFile = answerFile,
        };
        return account.Accepted + account.OnHold + account.Rejected == account.Lines
            ? account
            : throw new InvalidOperationException("The account of the file does not balance.");
    }
}
