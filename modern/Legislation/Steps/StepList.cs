namespace BS2000Bridge.Legislation.Steps;

/// <summary>Keeps the steps of a computation in their order; make it with <c>new StepList()</c>.</summary>
public readonly struct StepList : IStepRecorder
{
    private readonly List<ComputationStep> _steps;

    /// <summary>An empty list.</summary>
    public StepList() => _steps = [];

    /// <inheritdoc/>
    public static bool IsRecording => true;

    /// <summary>The steps so far.</summary>
    public IReadOnlyList<ComputationStep> Steps => _steps;

    /// <inheritdoc/>
    public void Record(in ComputationStep step) => _steps.Add(step);
}
