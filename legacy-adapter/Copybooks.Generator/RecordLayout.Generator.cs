namespace BS2000Bridge.Copybooks;

/// <content>What the generator asks of a layout.</content>
public sealed partial class RecordLayout
{
    /// <summary>The settings under which the copybook was read.</summary>
    internal CopybookOptions Options => _options;
}
