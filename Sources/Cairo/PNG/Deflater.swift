import CISAL

/// ISA-L's deflate at its level 1, in the zlib format, with its working memory.
final class Deflater {
  let stream = UnsafeMutablePointer<isal_zstream>.allocate(capacity: 1)
  private let work = UnsafeMutablePointer<UInt8>.allocate(capacity: clusterwalk_level1_buffer_size)

  init() { stream.initialize(to: isal_zstream()) }

  deinit {
    stream.deallocate()
    work.deallocate()
  }

  /// Room enough for what so many bytes become, even if they cannot be made smaller.
  static func room(for count: Int) -> Int { count + count / 1024 + 1024 }

  /// The compressed bytes, written from the start of `output`; their number is returned.
  func compress(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) throws(RenderError) -> Int {
    isal_deflate_stateless_init(stream)
    // The library leaves the length of its window as it finds it; zero stands for the longest.
    stream.pointee.hist_bits = 0
    stream.pointee.level = 1
    stream.pointee.level_buf = work
    stream.pointee.level_buf_size = UInt32(clusterwalk_level1_buffer_size)
    stream.pointee.gzip_flag = UInt16(IGZIP_ZLIB)
    stream.pointee.end_of_stream = 1
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(input.count)
    stream.pointee.next_out = output.baseAddress
    stream.pointee.avail_out = UInt32(output.count)
    let status = isal_deflate_stateless(stream)
    guard status == COMP_OK else { throw .deflate(status: status) }
    return Int(stream.pointee.total_out)
  }
}
