namespace BS2000Bridge.Cli.Tests.Serving;

/// <summary>Keeps what a command writes, and says when a line has come that holds a text.</summary>
internal sealed class Announcement(string text) : StringWriter
{
    private readonly TaskCompletionSource<string> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Everything written until that line, the line included.</summary>
    public Task<string> Written => _written.Task;

    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        if (value?.Contains(text, StringComparison.Ordinal) == true)
        {
            _written.TrySetResult(ToString());
        }
    }
}
