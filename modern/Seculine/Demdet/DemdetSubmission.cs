using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Seculine.Answers;
using Grpc.Core;

namespace BS2000Bridge.Seculine.Demdet;

/// <summary>
/// Submits DEMDET.xml files. Each application has a request_id that follows from the file's content and its place: a file is applied
/// once however often it is sent. Sent again, it is answered by what has become of it since: so a member learns that an application on
/// hold was decided, or rejected after its month (DETRET 11).
/// </summary>
/// <param name="invoker">Calls the service.</param>
/// <param name="time">The clock of the answers' names.</param>
public sealed class DemdetSubmission(CallInvoker invoker, TimeProvider time)
{
    private readonly ActivityAbroadService.ActivityAbroadServiceClient _client = new(invoker);

    /// <summary>Submits a file; its annexes are looked for beside it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="answers">The folder of the answers, which also tells which names were used before; null for none.</param>
    /// <param name="progress">Receives how many applications are answered, and how many there are; null when nobody asks.</param>
    /// <param name="cancellationToken">Gives up. What is accepted by then counts; sent again, the file goes on behind it.</param>
    /// <returns>What has become of it, and of every application.</returns>
    /// <exception cref="RpcException">The service does not answer, or cannot decide. Send the file again.</exception>
    /// <exception cref="IOException">The file cannot be read, or the answer not written. Send the file again.</exception>
    public async Task<DemdetAccount> SubmitAsync(string path, string? answers, Action<int, int>? progress = null, CancellationToken cancellationToken = default)
    {
        string name = Path.GetFileName(path), folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        DemdetFile? file;
        DemdetFailure? failure;
        await using (FileStream content = File.OpenRead(path))
        {
            file = DemdetFile.Read(content, name, annex => File.Exists(Path.Combine(folder, annex)), out failure);
        }

        if (file is not null && answers is not null && HasNamesake(file, answers))
        {
            failure = new DemdetFailure(DemdetCause.DuplicateName, name, file.Member);
        }

        if (failure is not null)
        {
            return new DemdetAccount(name, failure, [], answers is null ? null : await GiveBackAsync(answers, failure, cancellationToken).ConfigureAwait(false));
        }

        List<DemdetAnswer> given = await AnswerAsync(file!, progress, cancellationToken).ConfigureAwait(false);
        string? answer = answers is null ? null : await WriteAsync(answers, file!.Member.Answer(time.GetUtcNow()), stream => DetretFile.Write(stream, file, given), cancellationToken).ConfigureAwait(false);
        return new DemdetAccount(name, Failure: null, given, answer);
    }

    /// <summary>Whether another file of this name was answered before.</summary>
    private static bool HasNamesake(DemdetFile file, string answers)
    {
        if (!Directory.Exists(answers))
        {
            return false;
        }

        foreach (string answer in Directory.EnumerateFiles(answers, file.Member.AnswerPattern()))
        {
            using FileStream content = File.OpenRead(answer);
            if (DetretFile.Of(content) is { } known && known.Name == file.Name && known.Digest != file.Digest)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes a FAIL file. Its name has no time: that of an earlier attempt makes room.</summary>
    private static Task<string> GiveBackAsync(string folder, DemdetFailure failure, CancellationToken cancellationToken)
    {
        string name = failure.Member.Fail(failure.FileName), earlier = Path.Combine(folder, name);
        if (File.Exists(earlier))
        {
            File.Delete(earlier);
        }

        return WriteAsync(folder, name, stream => FailFile.Write(stream, failure), cancellationToken);
    }

    private static async Task<string> WriteAsync(string folder, string name, Action<Stream> write, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var file = new AnswerFile(Path.Combine(folder, name));
        await using (file.ConfigureAwait(false))
        {
            write(file.Content);
            return await file.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<List<DemdetAnswer>> AnswerAsync(DemdetFile file, Action<int, int>? progress, CancellationToken cancellationToken)
    {
        var answers = new List<DemdetAnswer>(file.Records.Count);
        foreach (DemdetRecord record in file.Records)
        {
            answers.Add(record.Rejection is { } rejection
                ? new DemdetAnswer(record, ReceiptState.Rejected, rejection, Activity: null, Repeated: false)
                : await SubmitAsync(record, cancellationToken).ConfigureAwait(false));
            progress?.Invoke(answers.Count, file.Records.Count);
        }

        return answers;
    }

    private async Task<DemdetAnswer> SubmitAsync(DemdetRecord record, CancellationToken cancellationToken)
    {
        try
        {
            SubmitActivityResponse response = await _client.SubmitActivityAsync(record.Request, cancellationToken: cancellationToken).ResponseAsync.ConfigureAwait(false);
            return response.Receipt is { Repeated: true, State: ReceiptState.OnHold }
                ? await FollowAsync(record, response.Activity.Name, cancellationToken).ConfigureAwait(false)
                : new DemdetAnswer(record, response.Receipt.State, Rejection: null, response.Activity, response.Receipt.Repeated);
        }
        catch (RpcException refused) when (refused.GetRpcStatus()?.GetDetail<Rejection>() is { } rejection)
        {
            return new DemdetAnswer(record, ReceiptState.Rejected, rejection, Activity: null, Repeated: false);
        }
    }

    /// <summary>What has become of an application that was on hold when it was first sent.</summary>
    private async Task<DemdetAnswer> FollowAsync(DemdetRecord record, string name, CancellationToken cancellationToken)
    {
        GetActivityResponse found = await _client.GetActivityAsync(new GetActivityRequest { Name = name }, cancellationToken: cancellationToken).ResponseAsync.ConfigureAwait(false);
        Activity activity = found.Activity;
        ReceiptState state = activity.State switch
        {
            ActivityState.OnHold => ReceiptState.OnHold,
            ActivityState.Rejected => ReceiptState.Rejected,
            _ => ReceiptState.Accepted,
        };
        return new DemdetAnswer(record, state, activity.Rejection, activity, Repeated: true);
    }
}
