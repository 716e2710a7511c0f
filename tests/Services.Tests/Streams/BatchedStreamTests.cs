using System.Threading.Channels;
using BS2000Bridge.Services.Streams;
using Grpc.Core;

namespace BS2000Bridge.Services.Tests.Streams;

/// <summary>Requests are decided in batches: as many as came while the batch before was kept, none waits for company, none is lost.</summary>
public sealed class BatchedStreamTests
{
    private readonly Answers _answers = new();
    private readonly Channel<object> _sent = Channel.CreateUnbounded<object>();
    private readonly List<int> _batches = [];

    [Fact]
    public async Task Run_ARequestThatComesAlone_IsAnsweredAtOnce()
    {
        Task call = RunAsync(DecideAsync);

        for (int request = 1; request <= 3; request++)
        {
            await _sent.Writer.WriteAsync(request);
            Assert.Equal(-request, await _answers.NextAsync());
        }

        _sent.Writer.Complete();
        await call;
        Assert.Equal([1, 1, 1], _batches);
    }

    /// <summary>The first request is being kept while all the others come: they are the next batches, of which none is beyond the most.</summary>
    [Fact]
    public async Task Run_WhileABatchIsKept_TheNextAreReadUpToTheMost()
    {
        var begun = new TaskCompletionSource();
        var kept = new TaskCompletionSource();
        int[] requests = [.. Enumerable.Range(1, (2 * BatchedStream.MaxAtOnce) + 10)];
        await _sent.Writer.WriteAsync(requests[0]);
        Task call = RunAsync(async (batch, cancellationToken) =>
        {
            begun.TrySetResult();
            await kept.Task;
            return await DecideAsync(batch, cancellationToken);
        });
        await begun.Task;
        foreach (int request in requests[1..])
        {
            await _sent.Writer.WriteAsync(request);
        }

        _sent.Writer.Complete();
        kept.SetResult();
        await call;

        Assert.Equal(requests.Select(request => -request), _answers.All);
        Assert.Equal(1, _batches[0]);
        Assert.True(_batches.Max() <= BatchedStream.MaxAtOnce);
        Assert.True(_batches.Count < 100, $"{_batches.Count} batches: each waits for a commit of its own.");
    }

    [Fact]
    public async Task Run_SenderThatFails_IsAnsweredForWhatItSentBefore()
    {
        await _sent.Writer.WriteAsync(1);
        await _sent.Writer.WriteAsync(2);
        _sent.Writer.Complete(new IOException("the line is dead"));

        IOException failure = await Assert.ThrowsAsync<IOException>(() => RunAsync(DecideAsync));

        Assert.Equal("the line is dead", failure.Message);
        Assert.Equal([-1, -2], _answers.All);
    }

    [Fact]
    public async Task Run_BatchThatCannotBeDecided_EndsTheCallThoughTheSenderStays()
    {
        await _sent.Writer.WriteAsync(1);

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync((_, _) => throw new InvalidOperationException("no decision")));

        Assert.Empty(_answers.All);
    }

    [Fact]
    public async Task Run_GivenUp_EndsThoughTheSenderStays()
    {
        using var over = new CancellationTokenSource();
        await _sent.Writer.WriteAsync(1);
        Task call = BatchedStream.RunAsync<object, int>(new Requests(_sent.Reader), _answers, DecideAsync, over.Token);
        await _answers.NextAsync();

        await over.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    /// <summary>The server takes the reader away when the call has ended: nobody may be reading by then.</summary>
    [Fact]
    public async Task Run_BatchThatCannotBeDecided_EndsOnlyWhenNothingIsReadAnyMore()
    {
        var sender = new DeafRequests();
        Task call = BatchedStream.RunAsync<object, int>(sender, _answers, (_, _) => throw new InvalidOperationException("no decision"), CancellationToken.None);

        Assert.False(call.IsCompleted);
        sender.Ended.SetResult(false);
        await Assert.ThrowsAsync<InvalidOperationException>(() => call);
    }

    private Task RunAsync(Func<IReadOnlyList<object>, CancellationToken, Task<IReadOnlyList<int>>> decide) =>
        BatchedStream.RunAsync(new Requests(_sent.Reader), _answers, decide, CancellationToken.None);

    private Task<IReadOnlyList<int>> DecideAsync(IReadOnlyList<object> batch, CancellationToken cancellationToken)
    {
        _batches.Add(batch.Count);
        return Task.FromResult<IReadOnlyList<int>>([.. batch.Select(request => -(int)request)]);
    }

    private sealed class Requests(ChannelReader<object> sent) : IAsyncStreamReader<object>
    {
        public object Current { get; private set; } = 0;

        public async Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            if (!await sent.WaitToReadAsync(cancellationToken) || !sent.TryRead(out object? request))
            {
                return false;
            }

            Current = request;
            return true;
        }
    }

    /// <summary>Sends one request, and then does not heed its token.</summary>
    private sealed class DeafRequests : IAsyncStreamReader<object>
    {
        private bool _sent;

        public TaskCompletionSource<bool> Ended { get; } = new();

        public object Current => 1;

        public Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            (bool first, _sent) = (!_sent, true);
            return first ? Task.FromResult(true) : Ended.Task;
        }
    }

    private sealed class Answers : IServerStreamWriter<int>
    {
        private readonly Channel<int> _written = Channel.CreateUnbounded<int>();

        public WriteOptions? WriteOptions { get; set; }

        public IEnumerable<int> All
        {
            get
            {
                while (_written.Reader.TryRead(out int answer))
                {
                    yield return answer;
                }
            }
        }

        public ValueTask<int> NextAsync() => _written.Reader.ReadAsync();

        public Task WriteAsync(int message) => WriteAsync(message, CancellationToken.None);

        public Task WriteAsync(int message, CancellationToken cancellationToken) => _written.Writer.WriteAsync(message, cancellationToken).AsTask();
    }
}
