using Grpc.Core;
using Microsoft.AspNetCore.Http.Features;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>The end of a call. Either the method or the deadline ends it, whichever comes first.</summary>
internal sealed partial class ServerCall
{
    /// <summary>The code of an HTTP/2 reset that gives a stream up (RFC 9113, 7).</summary>
    private const int Http2Cancel = 8;

    private const int NotEnded = 0;
    private const int EndedByMethod = 1;
    private const int EndedByDeadline = 2;

    private int _ended;

    /// <summary>Sends the one response of a method.</summary>
    public void Respond<TResponse>(TResponse? response, Marshaller<TResponse> marshaller)
        where TResponse : class
    {
        if (response is null)
        {
            Status = new Status(StatusCode.Cancelled, "The method returned no message.");
        }
        else if (Status.StatusCode == StatusCode.OK && TryEnd(EndedByMethod))
        {
            // It leaves together with the trailers.
            _ = WriteAsync(response, marshaller, new WriteOptions(WriteFlags.BufferHint | (WriteOptions?.Flags ?? WriteFlags.None)));
        }
    }

    /// <summary>The method failed: the call ends with that status.</summary>
    public void Fail(Status status, Metadata trailers)
    {
        Status = status;
        foreach (Metadata.Entry entry in trailers)
        {
            ResponseTrailers.Add(entry);
        }
    }

    /// <summary>Ends the call with its status, once the method has returned or failed.</summary>
    /// <exception cref="InvalidOperationException">The trailers cannot travel.</exception>
    public async Task EndAsync()
    {
        await Writer.DrainAsync();
        bool endedHere = _ended == EndedByMethod || TryEnd(EndedByMethod);
        if (!endedHere)
        {
            // The deadline has answered already; its answer must not outlive this request.
            await _deadline!.Fired;
        }

        _deadline?.Dispose();
        Reader.Release();
        if (endedHere)
        {
            Writer.Close();
            StatusTrailers.Write(Http, Writer.HasWritten, Status, _responseTrailers);
        }
    }

    /// <summary>Sends a status without what made <see cref="EndAsync"/> fail.</summary>
    public void EndPlainly(Status status) => StatusTrailers.Write(Http, Writer.HasWritten, status, null);

    /// <summary>The deadline has passed: the client hears so now, whatever the method still does.</summary>
    public async Task EndByDeadlineAsync()
    {
        if (!TryEnd(EndedByDeadline))
        {
            return;
        }

        if (Writer.Close())
        {
            StatusTrailers.Write(Http, Writer.HasWritten, new Status(StatusCode.DeadlineExceeded, "The deadline has passed."), null);
            await Http.Response.CompleteAsync();
            return;
        }

        // The client does not even take what is on its way, so it would not take a status.
        Http.Features.Get<IHttpResetFeature>()?.Reset(Http2Cancel);
    }

    private bool TryEnd(int how) => Interlocked.CompareExchange(ref _ended, how, NotEnded) == NotEnded;
}
