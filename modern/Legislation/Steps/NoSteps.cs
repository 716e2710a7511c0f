namespace BS2000Bridge.Legislation.Steps;

/// <summary>Records nothing.</summary>
public readonly struct NoSteps : IStepRecorder
{
    /// <inheritdoc/>
    public static bool IsRecording => false;

    /// <inheritdoc/>
    public void Record(in ComputationStep step)
    {
    }
}
