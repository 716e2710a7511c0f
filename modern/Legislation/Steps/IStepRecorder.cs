namespace BS2000Bridge.Legislation.Steps;

/// <summary>
/// Receives the steps of a computation. Implemented by structs, so that each computation is compiled for its recorder and
/// one that does not record costs nothing.
/// </summary>
public interface IStepRecorder
{
    /// <summary>Whether steps are to be made at all; a constant of the type.</summary>
    static abstract bool IsRecording { get; }

    /// <summary>Takes the next step.</summary>
    void Record(in ComputationStep step);
}
