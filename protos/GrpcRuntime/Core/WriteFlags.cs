namespace Grpc.Core;

/// <summary>How one message is to be written.</summary>
[Flags]
public enum WriteFlags
{
    /// <summary>As usual: it leaves as soon as the connection takes it.</summary>
    None = 0,

    /// <summary>More messages follow at once: it may wait for them.</summary>
    BufferHint = 0x1,

    /// <summary>Not compressed, although the call is.</summary>
    NoCompress = 0x2,
}
