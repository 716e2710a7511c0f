namespace BS2000Bridge.Legislation;

/// <summary>Records nothing.</summary>
internal struct NoSteps : IStepRecorder
{
    /// <inheritdoc/>
    public static bool IsRecording => false;

    /// <inheritdoc/>
    public readonly void Record(in ComputationStep step)
    {
    }
}
