namespace BS2000Bridge.InitialLoad.Stages;

/// <summary>How far a load is.</summary>
/// <param name="Step">What is being done, for people, such as <c>Taking over</c>.</param>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units in all.</param>
/// <param name="Unit">What is counted, in the plural.</param>
public readonly record struct LoadProgress(string Step, long Done, long Total, string Unit);
