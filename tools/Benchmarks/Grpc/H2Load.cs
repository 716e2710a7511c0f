using System.Buffers.Binary;
using BS2000Bridge.Benchmarks.Processes;
using Google.Protobuf;

namespace BS2000Bridge.Benchmarks.Grpc;

/// <summary>The client h2load of nghttp2, which reads answers without looking into them and so costs little itself.</summary>
internal sealed class H2Load
{
    private readonly string _folder;

    /// <summary>Finds it.</summary>
    /// <param name="folder">Where its request and its log go; made if need be.</param>
    /// <exception cref="BenchmarkException">It is missing.</exception>
    public H2Load(string folder)
    {
        RequiredProgram.Check("h2load", "the client that measures", "nghttp2-client");
        _folder = Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>Makes calls, one after the other on each of the call's streams.</summary>
    /// <exception cref="BenchmarkException">An answer is wrong.</exception>
    public LoadRun Run(WageServer server, WageCall call, int calls, CancellationToken cancellation)
    {
        string request = Path.Combine(_folder, "request.bin"), log = Path.Combine(_folder, "h2load.tsv");
        File.WriteAllBytes(request, Frame(call.Request));
        File.Delete(log);
        ChildRun run = ChildProcess.Run(
            "h2load",
            [
                "-n", $"{calls}", "-c", $"{call.Connections}", "-m", $"{call.Streams}", "-d", request, $"--log-file={log}",
                "-H", "content-type: application/grpc", "-H", "te: trailers",
                $"http://127.0.0.1:{server.Port}/{Wages.Descriptor.FullName}/{call.Method}",
            ],
            cancellation);
        RequireRight(run, $"{server.Name}'s {call.Method}", calls, calls * call.AnswerBytes);
        return Read(File.ReadAllLines(log));
    }

    /// <summary>Whether every call was answered, and with all bytes; h2load does not see the status in the trailers, but a call that fails sends no message.</summary>
    /// <exception cref="BenchmarkException">It was not so.</exception>
    public static void RequireRight(ChildRun run, string what, long calls, long bytes)
    {
        bool right = run.ExitCode == 0
            && run.Output.Contains($"\nstatus codes: {calls} 2xx, 0 3xx, 0 4xx, 0 5xx\n", StringComparison.Ordinal)
            && run.Output.Contains($" ({bytes}) data\n", StringComparison.Ordinal);
        if (!right)
        {
            throw new BenchmarkException(
                70,
                $"grpc: {what} must answer {calls} calls with {bytes} bytes of data; what was measured is wrong. "
                + $"h2load ended with {run.ExitCode} and says:{Environment.NewLine}{run.Output}{run.Words}");
        }
    }

    /// <summary>Reads its log: a line a call, with the start in microseconds, the HTTP status and the duration in microseconds.</summary>
    public static LoadRun Read(IReadOnlyList<string> log)
    {
        long first = long.MaxValue, last = 0;
        double[] seconds = new double[log.Count];
        for (int i = 0; i < log.Count; i++)
        {
            string[] columns = log[i].Split('\t');
            long start = long.Parse(columns[0]), duration = long.Parse(columns[2]);
            (first, last) = (Math.Min(first, start), Math.Max(last, start + duration));
            seconds[i] = duration / 1e6;
        }

        return new LoadRun((last - first) / 1e6, seconds);
    }

    private static byte[] Frame(IMessage message)
    {
        byte[] frame = new byte[WageCall.HeaderBytes + message.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.CalculateSize());
        message.WriteTo(frame.AsSpan(WageCall.HeaderBytes));
        return frame;
    }
}
