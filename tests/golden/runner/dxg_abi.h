/* Structures and request words of /dev/dxg under the names of the kernel's own header. */
#ifndef DXG_ABI_H
#define DXG_ABI_H
#include <stddef.h>
#include <stdint.h>

struct d3dkmthandle {
	union {
		uint32_t v;
		struct {
			uint32_t instance : 6;
			uint32_t index : 24;
			uint32_t unique : 2;
		};
	};
};

struct winluid {
	uint32_t a;
	uint32_t b;
};

struct d3dkmt_openadapterfromluid {
	struct winluid adapter_luid;
	struct d3dkmthandle adapter_handle;
};

struct d3dkmt_createdeviceflags {
	struct {
		uint32_t legacy_mode : 1;
		uint32_t request_vSync : 1;
		uint32_t disable_gpu_timeout : 1;
		uint32_t gdi_device : 1;
		uint32_t reserved : 28;
	};
};

struct d3dkmt_createdevice {
	struct d3dkmthandle adapter;
	uint32_t reserved3;
	struct d3dkmt_createdeviceflags flags;
	struct d3dkmthandle device;
	uint64_t command_buffer;
	uint32_t command_buffer_size;
	uint32_t reserved;
	uint64_t allocation_list;
	uint32_t allocation_list_size;
	uint32_t reserved1;
	uint64_t patch_location_list;
	uint32_t patch_location_list_size;
	uint32_t reserved2;
};

struct d3dddi_createcontextflags {
	union {
		uint32_t value;
		struct {
			uint32_t null_rendering : 1;
			uint32_t initial_data : 1;
			uint32_t disable_gpu_timeout : 1;
			uint32_t synchronization_only : 1;
			uint32_t hw_queue_supported : 1;
			uint32_t reserved : 27;
		};
	};
};

struct d3dkmt_createcontextvirtual {
	struct d3dkmthandle device;
	uint32_t node_ordinal;
	uint32_t engine_affinity;
	struct d3dddi_createcontextflags flags;
	uint64_t priv_drv_data;
	uint32_t priv_drv_data_size;
	uint32_t client_hint;
	struct d3dkmthandle context;
	uint8_t pad_0[4];
};

struct d3dkmt_destroycontext {
	struct d3dkmthandle context;
};

struct d3dkmt_createallocationflags {
	union {
		uint32_t value;
		struct {
			uint32_t create_resource : 1;
			uint32_t create_shared : 1;
			uint32_t non_secure : 1;
			uint32_t create_protected : 1;
			uint32_t restrict_shared_access : 1;
			uint32_t existing_sysmem : 1;
			uint32_t nt_security_sharing : 1;
			uint32_t read_only : 1;
			uint32_t create_write_combined : 1;
			uint32_t create_cached : 1;
			uint32_t swap_chain_back_buffer : 1;
			uint32_t cross_adapter : 1;
			uint32_t open_cross_adapter : 1;
			uint32_t partial_shared_creation : 1;
			uint32_t zeroed : 1;
			uint32_t write_watch : 1;
			uint32_t standard_allocation : 1;
			uint32_t existing_section : 1;
			uint32_t reserved : 14;
		};
	};
};

struct d3dkmt_createallocation {
	struct d3dkmthandle device;
	struct d3dkmthandle resource;
	struct d3dkmthandle global_share;
	uint32_t reserved;
	uint64_t private_runtime_data;
	uint32_t private_runtime_data_size;
	uint32_t reserved1;
	union {
		uint64_t standard_allocation;
		uint64_t priv_drv_data;
	};
	uint32_t priv_drv_data_size;
	uint32_t alloc_count;
	uint64_t allocation_info;
	struct d3dkmt_createallocationflags flags;
	uint32_t reserved2;
	uint64_t private_runtime_resource_handle;
};

struct d3dkmt_createpagingqueue {
	struct d3dkmthandle device;
	uint32_t priority;
	struct d3dkmthandle paging_queue;
	struct d3dkmthandle sync_object;
	uint64_t fence_cpu_virtual_address;
	uint32_t physical_adapter_index;
	uint8_t pad_0[4];
};

struct d3dddi_reservegpuvirtualaddress {
	struct d3dkmthandle adapter;
	uint8_t pad_0[4];
	uint64_t base_address;
	uint64_t minimum_address;
	uint64_t maximum_address;
	uint64_t size;
	uint32_t reservation_type;
	uint8_t pad_1[4];
	uint64_t driver_protection;
	uint64_t virtual_address;
	uint64_t paging_fence_value;
};

struct d3dkmt_queryadapterinfo {
	struct d3dkmthandle adapter;
	uint32_t type;
	uint64_t private_data;
	uint32_t private_data_size;
	uint8_t pad_0[4];
};

struct d3dkmt_queryvideomemoryinfo {
	uint64_t process;
	struct d3dkmthandle adapter;
	uint32_t memory_segment_group;
	uint64_t budget;
	uint64_t current_usage;
	uint64_t current_reservation;
	uint64_t available_for_reservation;
	uint32_t physical_adapter_index;
	uint8_t pad_0[4];
};

struct d3dddi_makeresident_flags {
	union {
		uint32_t value;
		struct {
			uint32_t cant_trim_further : 1;
			uint32_t must_succeed : 1;
			uint32_t reserved : 30;
		};
	};
};

struct d3dddi_makeresident {
	struct d3dkmthandle paging_queue;
	uint32_t alloc_count;
	uint64_t allocation_list;
	uint64_t priority_list;
	struct d3dddi_makeresident_flags flags;
	uint8_t pad_0[4];
	uint64_t paging_fence_value;
	uint64_t num_bytes_to_trim;
};

struct d3dddigpuva_protection_type {
	union {
		uint64_t value;
		struct {
			uint64_t write : 1;
			uint64_t execute : 1;
			uint64_t zero : 1;
			uint64_t no_access : 1;
			uint64_t system_use_only : 1;
			uint64_t reserved : 59;
		};
	};
};

struct d3dddi_mapgpuvirtualaddress {
	struct d3dkmthandle paging_queue;
	uint8_t pad_0[4];
	uint64_t base_address;
	uint64_t minimum_address;
	uint64_t maximum_address;
	struct d3dkmthandle allocation;
	uint8_t pad_1[4];
	uint64_t offset_in_pages;
	uint64_t size_in_pages;
	struct d3dddigpuva_protection_type protection;
	uint64_t driver_protection;
	uint32_t reserved0;
	uint8_t pad_2[4];
	uint64_t reserved1;
	uint64_t virtual_address;
	uint64_t paging_fence_value;
};

struct d3dddi_escapeflags {
	union {
		uint32_t value;
		struct {
			uint32_t hardware_access : 1;
			uint32_t device_status_query : 1;
			uint32_t change_frame_latency : 1;
			uint32_t no_adapter_synchronization : 1;
			uint32_t reserved : 1;
			uint32_t virtual_machine_data : 1;
			uint32_t driver_known_escape : 1;
			uint32_t driver_common_escape : 1;
			uint32_t reserved2 : 24;
		};
	};
};

struct d3dkmt_escape {
	struct d3dkmthandle adapter;
	struct d3dkmthandle device;
	uint32_t type;
	struct d3dddi_escapeflags flags;
	uint64_t priv_drv_data;
	uint32_t priv_drv_data_size;
	struct d3dkmthandle context;
};

struct dxgk_fault_error_code {
	union {
		struct {
			uint32_t is_device_specific_code : 1;
			uint32_t general_error_code : 31;
		};
		struct {
			uint32_t is_device_specific_code_reserved_bit : 1;
			uint32_t device_specific_code : 31;
		};
	};
};

struct d3dkmt_devicepagefault_state {
	uint64_t faulted_primitive_api_sequence_number;
	uint32_t faulted_pipeline_stage;
	uint32_t faulted_bind_table_entry;
	uint32_t page_fault_flags;
	struct dxgk_fault_error_code fault_error_code;
	uint64_t faulted_virtual_address;
};

struct d3dkmt_devicereset_state {
	union {
		uint32_t value;
		struct {
			uint32_t desktop_switched : 1;
			uint32_t reserved : 31;
		};
	};
};

struct d3dkmt_getdevicestate {
	struct d3dkmthandle device;
	uint32_t state_type;
	union {
		uint32_t execution_state;
		struct d3dkmt_devicereset_state reset_state;
		struct d3dkmt_devicepagefault_state page_fault_state;
		char alignment[48];
	};
};

struct d3dkmt_submitcommandflags {
	struct {
		uint32_t null_rendering : 1;
		uint32_t present_redirected : 1;
		uint32_t reserved : 30;
	};
};

struct d3dkmt_submitcommand {
	uint64_t command_buffer;
	uint32_t command_length;
	struct d3dkmt_submitcommandflags flags;
	uint64_t present_history_token;
	uint32_t broadcast_context_count;
	struct d3dkmthandle broadcast_context[64];
	uint32_t reserved;
	uint64_t priv_drv_data;
	uint32_t priv_drv_data_size;
	uint32_t num_primaries;
	struct d3dkmthandle written_primaries[16];
	uint32_t num_history_buffers;
	uint32_t reserved1;
	uint64_t history_buffer_array;
};

struct d3dddi_synchronizationobject_flags {
	union {
		uint32_t value;
		struct {
			uint32_t shared : 1;
			uint32_t nt_security_sharing : 1;
			uint32_t cross_adapter : 1;
			uint32_t top_of_pipeline : 1;
			uint32_t no_signal : 1;
			uint32_t no_wait : 1;
			uint32_t no_signal_max_value_on_tdr : 1;
			uint32_t no_gpu_access : 1;
			uint32_t reserved : 23;
		};
	};
};

struct d3dddi_synchronizationobjectinfo2 {
	uint32_t type;
	struct d3dddi_synchronizationobject_flags flags;
	union {
		struct {
			uint32_t initial_state;
		} synchronization_mutex;
		struct {
			uint32_t max_count;
			uint32_t initial_count;
		} semaphore;
		struct {
			uint64_t fence_value;
		} fence;
		struct {
			uint64_t event;
		} cpu_notification;
		struct {
			uint64_t initial_fence_value;
			uint64_t fence_cpu_virtual_address;
			uint64_t fence_gpu_virtual_address;
			uint32_t engine_affinity;
			uint8_t pad_0[4];
		} monitored_fence;
		struct {
			struct d3dkmthandle adapter;
			uint32_t vidpn_target_id;
			uint64_t time;
			uint64_t fence_cpu_virtual_address;
			uint64_t fence_gpu_virtual_address;
			uint32_t engine_affinity;
			uint8_t pad_1[4];
		} periodic_monitored_fence;
		struct {
			uint64_t reserved[8];
		} reserved;
	};
	struct d3dkmthandle shared_handle;
	uint8_t pad_2[4];
};

struct d3dkmt_createsynchronizationobject2 {
	struct d3dkmthandle device;
	uint32_t reserved;
	struct d3dddi_synchronizationobjectinfo2 info;
	struct d3dkmthandle sync_object;
	uint32_t reserved1;
};

struct d3dddicb_signalflags {
	union {
		uint32_t value;
		struct {
			uint32_t signal_at_submission : 1;
			uint32_t enqueue_cpu_event : 1;
			uint32_t allow_fence_rewind : 1;
			uint32_t reserved : 28;
			uint32_t DXGK_SIGNAL_FLAG_INTERNAL0 : 1;
		};
	};
};

struct d3dkmt_signalsynchronizationobject2 {
	struct d3dkmthandle context;
	uint32_t object_count;
	struct d3dkmthandle object_array[32];
	struct d3dddicb_signalflags flags;
	uint32_t context_count;
	struct d3dkmthandle contexts[64];
	union {
		struct {
			uint64_t fence_value;
		} fence;
		uint64_t cpu_event_handle;
		uint64_t reserved[8];
	};
};

struct d3dkmt_waitforsynchronizationobject2 {
	struct d3dkmthandle context;
	uint32_t object_count;
	struct d3dkmthandle object_array[32];
	union {
		struct {
			uint64_t fence_value;
		} fence;
		uint64_t reserved[8];
	};
};

struct d3dddicb_destroyallocation2flags {
	union {
		uint32_t value;
		struct {
			uint32_t assume_not_in_use : 1;
			uint32_t synchronous_destroy : 1;
			uint32_t reserved : 29;
			uint32_t system_use_only : 1;
		};
	};
};

struct d3dkmt_destroyallocation2 {
	struct d3dkmthandle device;
	struct d3dkmthandle resource;
	uint64_t allocations;
	uint32_t alloc_count;
	struct d3dddicb_destroyallocation2flags flags;
};

struct d3dkmt_enumadapters2 {
	uint32_t num_adapters;
	uint32_t reserved;
	uint64_t adapters;
};

struct d3dkmt_closeadapter {
	struct d3dkmthandle adapter_handle;
};

struct d3dkmt_changevideomemoryreservation {
	uint64_t process;
	struct d3dkmthandle adapter;
	uint32_t memory_segment_group;
	uint64_t reservation;
	uint32_t physical_adapter_index;
	uint8_t pad_0[4];
};

struct d3dddi_createhwqueueflags {
	union {
		uint32_t value;
		struct {
			uint32_t disable_gpu_timeout : 1;
			uint32_t reserved : 31;
		};
	};
};

struct d3dkmt_createhwqueue {
	struct d3dkmthandle context;
	struct d3dddi_createhwqueueflags flags;
	uint32_t priv_drv_data_size;
	uint32_t reserved;
	uint64_t priv_drv_data;
	struct d3dkmthandle queue;
	struct d3dkmthandle queue_progress_fence;
	uint64_t queue_progress_fence_cpu_va;
	uint64_t queue_progress_fence_gpu_va;
};

struct d3dkmt_destroydevice {
	struct d3dkmthandle device;
};

struct d3dkmt_destroyhwqueue {
	struct d3dkmthandle queue;
};

struct d3dddi_destroypagingqueue {
	struct d3dkmthandle paging_queue;
};

struct d3dkmt_destroysynchronizationobject {
	struct d3dkmthandle sync_object;
};

struct d3dddi_evict_flags {
	union {
		uint32_t value;
		struct {
			uint32_t evict_only_if_necessary : 1;
			uint32_t not_written_to : 1;
			uint32_t reserved : 30;
		};
	};
};

struct d3dkmt_evict {
	struct d3dkmthandle device;
	uint32_t alloc_count;
	uint64_t allocations;
	struct d3dddi_evict_flags flags;
	uint32_t reserved;
	uint64_t num_bytes_to_trim;
};

struct d3dkmt_flushheaptransitions {
	struct d3dkmthandle adapter;
};

struct d3dkmt_freegpuvirtualaddress {
	struct d3dkmthandle adapter;
	uint32_t reserved;
	uint64_t base_address;
	uint64_t size;
};

struct d3dkmt_getcontextinprocessschedulingpriority {
	struct d3dkmthandle context;
	int32_t priority;
};

struct d3dkmt_getcontextschedulingpriority {
	struct d3dkmthandle context;
	int32_t priority;
};

struct d3dkmt_invalidatecache {
	struct d3dkmthandle device;
	struct d3dkmthandle allocation;
	uint64_t offset;
	uint64_t length;
};

struct d3dddicb_lock2flags {
	union {
		uint32_t value;
		struct {
			uint32_t reserved : 32;
		};
	};
};

struct d3dkmt_lock2 {
	struct d3dkmthandle device;
	struct d3dkmthandle allocation;
	struct d3dddicb_lock2flags flags;
	uint32_t reserved;
	uint64_t data;
};

struct d3dkmt_markdeviceaserror {
	struct d3dkmthandle device;
	uint32_t reason;
};

struct d3dkmt_offer_flags {
	union {
		uint32_t value;
		struct {
			uint32_t offer_immediately : 1;
			uint32_t allow_decommit : 1;
			uint32_t reserved : 30;
		};
	};
};

struct d3dkmt_offerallocations {
	struct d3dkmthandle device;
	uint32_t reserved;
	uint64_t resources;
	uint64_t allocations;
	uint32_t allocation_count;
	uint32_t priority;
	struct d3dkmt_offer_flags flags;
	uint32_t reserved1;
};

struct d3dkmt_queryallocationresidency {
	struct d3dkmthandle device;
	struct d3dkmthandle resource;
	uint64_t allocations;
	uint32_t allocation_count;
	uint32_t reserved;
	uint64_t residency_status;
};

struct d3dkmt_reclaimallocations2 {
	struct d3dkmthandle paging_queue;
	uint32_t allocation_count;
	uint64_t resources;
	uint64_t allocations;
	union {
		uint64_t discarded;
		uint64_t results;
	};
	uint64_t paging_fence_value;
};

struct d3dkmt_setallocationpriority {
	struct d3dkmthandle device;
	struct d3dkmthandle resource;
	uint64_t allocation_list;
	uint32_t allocation_count;
	uint32_t reserved;
	uint64_t priorities;
};

struct d3dkmt_setcontextinprocessschedulingpriority {
	struct d3dkmthandle context;
	int32_t priority;
};

struct d3dkmt_setcontextschedulingpriority {
	struct d3dkmthandle context;
	int32_t priority;
};

struct d3dkmt_signalsynchronizationobjectfromcpu {
	struct d3dkmthandle device;
	uint32_t object_count;
	uint64_t objects;
	uint64_t fence_values;
	struct d3dddicb_signalflags flags;
	uint8_t pad_0[4];
};

struct d3dkmt_signalsynchronizationobjectfromgpu {
	struct d3dkmthandle context;
	uint32_t object_count;
	uint64_t objects;
	union {
		uint64_t monitored_fence_values;
		uint64_t reserved[8];
	};
};

struct d3dkmt_signalsynchronizationobjectfromgpu2 {
	uint32_t object_count;
	uint32_t reserved1;
	uint64_t objects;
	struct d3dddicb_signalflags flags;
	uint32_t context_count;
	uint64_t contexts;
	union {
		uint64_t fence_value;
		uint64_t cpu_event_handle;
		uint64_t monitored_fence_values;
		uint64_t reserved[8];
	};
};

struct d3dkmt_submitcommandtohwqueue {
	struct d3dkmthandle hwqueue;
	uint32_t reserved;
	uint64_t hwqueue_progress_fence_id;
	uint64_t command_buffer;
	uint32_t command_length;
	uint32_t priv_drv_data_size;
	uint64_t priv_drv_data;
	uint32_t num_primaries;
	uint32_t reserved1;
	uint64_t written_primaries;
};

struct d3dkmt_submitsignalsyncobjectstohwqueue {
	struct d3dddicb_signalflags flags;
	uint32_t hwqueue_count;
	uint64_t hwqueues;
	uint32_t object_count;
	uint32_t reserved;
	uint64_t objects;
	uint64_t fence_values;
};

struct d3dkmt_submitwaitforsyncobjectstohwqueue {
	struct d3dkmthandle hwqueue;
	uint32_t object_count;
	uint64_t objects;
	uint64_t fence_values;
};

struct d3dkmt_unlock2 {
	struct d3dkmthandle device;
	struct d3dkmthandle allocation;
};

struct d3dddi_segmentpreference {
	union {
		uint32_t value;
		struct {
			uint32_t segment_id0 : 5;
			uint32_t direction0 : 1;
			uint32_t segment_id1 : 5;
			uint32_t direction1 : 1;
			uint32_t segment_id2 : 5;
			uint32_t direction2 : 1;
			uint32_t segment_id3 : 5;
			uint32_t direction3 : 1;
			uint32_t segment_id4 : 5;
			uint32_t direction4 : 1;
			uint32_t reserved : 2;
		};
	};
};

struct d3dddi_updateallocproperty_flags {
	union {
		uint32_t value;
		struct {
			uint32_t accessed_physically : 1;
			uint32_t reserved : 31;
		};
	};
};

struct d3dddi_updateallocproperty {
	struct d3dkmthandle paging_queue;
	struct d3dkmthandle allocation;
	uint32_t supported_segment_set;
	struct d3dddi_segmentpreference preferred_segment;
	struct d3dddi_updateallocproperty_flags flags;
	uint8_t pad_0[4];
	uint64_t paging_fence_value;
	union {
		uint32_t property_mask_value;
		struct {
			uint32_t set_accessed_physically : 1;
			uint32_t set_supported_segmentSet : 1;
			uint32_t set_preferred_segment : 1;
			uint32_t reserved : 29;
		};
	};
	uint8_t pad_1[4];
};

struct d3dkmt_updategpuvirtualaddress {
	struct d3dkmthandle device;
	struct d3dkmthandle context;
	struct d3dkmthandle fence_object;
	uint32_t num_operations;
	uint64_t operations;
	uint32_t reserved0;
	uint32_t reserved1;
	uint64_t reserved2;
	uint64_t fence_value;
	struct {
		union {
			uint32_t value;
			struct {
				uint32_t do_not_wait : 1;
				uint32_t reserved : 31;
			};
		};
	} flags;
	uint32_t reserved3;
};

struct d3dddi_waitforsynchronizationobjectfromcpu_flags {
	union {
		uint32_t value;
		struct {
			uint32_t wait_any : 1;
			uint32_t reserved : 31;
		};
	};
};

struct d3dkmt_waitforsynchronizationobjectfromcpu {
	struct d3dkmthandle device;
	uint32_t object_count;
	uint64_t objects;
	uint64_t fence_values;
	uint64_t async_event;
	struct d3dddi_waitforsynchronizationobjectfromcpu_flags flags;
	uint8_t pad_0[4];
};

struct d3dkmt_waitforsynchronizationobjectfromgpu {
	struct d3dkmthandle context;
	uint32_t object_count;
	uint64_t objects;
	union {
		uint64_t monitored_fence_values;
		uint64_t fence_value;
		uint64_t reserved[8];
	};
};

struct d3dkmt_getallocationpriority {
	struct d3dkmthandle device;
	struct d3dkmthandle resource;
	uint64_t allocation_list;
	uint32_t allocation_count;
	uint32_t reserved;
	uint64_t priorities;
};

struct dxgk_gpuclockdata_flags {
	union {
		uint32_t value;
		struct {
			uint32_t context_management_processor : 1;
			uint32_t reserved : 31;
		};
	};
} __attribute__((packed));

struct dxgk_gpuclockdata {
	uint64_t gpu_frequency;
	uint64_t gpu_clock_counter;
	uint64_t cpu_clock_counter;
	struct dxgk_gpuclockdata_flags flags;
} __attribute__((packed));

struct d3dkmt_queryclockcalibration {
	struct d3dkmthandle adapter;
	uint32_t node_ordinal;
	uint32_t physical_adapter_index;
	struct dxgk_gpuclockdata clock_data;
} __attribute__((packed));

struct d3dkmt_enumadapters_filter {
	union {
		uint64_t value;
		struct {
			uint64_t include_compute_only : 1;
			uint64_t include_display_only : 1;
			uint64_t reserved : 62;
		};
	};
};

struct d3dkmt_enumadapters3 {
	struct d3dkmt_enumadapters_filter filter;
	uint32_t adapter_count;
	uint32_t reserved;
	uint64_t adapters;
};

struct d3dkmt_shareobjects {
	uint32_t object_count;
	uint32_t reserved;
	uint64_t objects;
	uint64_t object_attr;
	uint32_t desired_access;
	uint32_t reserved1;
	uint64_t shared_handle;
};

struct d3dkmt_opensyncobjectfromnthandle2 {
	uint64_t nt_handle;
	struct d3dkmthandle device;
	struct d3dddi_synchronizationobject_flags flags;
	struct d3dkmthandle sync_object;
	uint32_t reserved1;
	union {
		struct {
			uint64_t fence_value_cpu_va;
			uint64_t fence_value_gpu_va;
			uint32_t engine_affinity;
			uint8_t pad_0[4];
		} monitored_fence;
		uint64_t reserved[8];
	};
};

struct d3dkmt_queryresourceinfofromnthandle {
	struct d3dkmthandle device;
	uint32_t reserved;
	uint64_t nt_handle;
	uint64_t private_runtime_data;
	uint32_t private_runtime_data_size;
	uint32_t total_priv_drv_data_size;
	uint32_t resource_priv_drv_data_size;
	uint32_t allocation_count;
};

struct d3dkmt_openresourcefromnthandle {
	struct d3dkmthandle device;
	uint32_t reserved;
	uint64_t nt_handle;
	uint32_t allocation_count;
	uint32_t reserved1;
	uint64_t open_alloc_info;
	int32_t private_runtime_data_size;
	uint32_t reserved2;
	uint64_t private_runtime_data;
	uint32_t resource_priv_drv_data_size;
	uint32_t reserved3;
	uint64_t resource_priv_drv_data;
	uint32_t total_priv_drv_data_size;
	uint8_t pad_0[4];
	uint64_t total_priv_drv_data;
	struct d3dkmthandle resource;
	struct d3dkmthandle keyed_mutex;
	uint64_t keyed_mutex_private_data;
	uint32_t keyed_mutex_private_data_size;
	struct d3dkmthandle sync_object;
};

struct d3dkmt_querystatistics_result {
	char size[776];
} __attribute__((packed));

struct d3dkmt_querystatistics {
	union {
		struct {
			uint32_t type;
			struct winluid adapter_luid;
			uint8_t pad_0[4];
			uint64_t process;
			struct d3dkmt_querystatistics_result result;
		};
		char size[808];
	};
};

struct d3dkmt_shareobjectwithhost {
	struct d3dkmthandle device_handle;
	struct d3dkmthandle object_handle;
	uint64_t reserved;
	uint64_t object_vail_nt_handle;
};

struct d3dkmt_createsyncfile {
	struct d3dkmthandle device;
	struct d3dkmthandle monitored_fence;
	uint64_t fence_value;
	uint64_t sync_file_handle;
};

struct d3dkmt_waitsyncfile {
	uint64_t sync_file_handle;
	struct d3dkmthandle context;
	uint32_t reserved;
};

struct d3dkmt_opensyncobjectfromsyncfile {
	uint64_t sync_file_handle;
	struct d3dkmthandle device;
	struct d3dkmthandle syncobj;
	uint64_t fence_value;
	uint64_t fence_value_cpu_va;
	uint64_t fence_value_gpu_va;
};

struct d3dkmt_enumprocesses {
	struct winluid adapter_luid;
	uint64_t buffer;
	uint64_t buffer_count;
};

struct dxgk_isfeatureenabled_result {
	uint16_t version;
	union {
		uint16_t value;
		struct {
			uint16_t enabled : 1;
			uint16_t known_feature : 1;
			uint16_t supported_by_driver : 1;
			uint16_t supported_on_config : 1;
			uint16_t reserved : 12;
		};
	};
};

struct d3dkmt_isfeatureenabled {
	struct d3dkmthandle adapter;
	uint32_t feature_id;
	struct dxgk_isfeatureenabled_result result;
};

struct d3dkmt_adapterinfo {
	struct d3dkmthandle adapter_handle;
	struct winluid adapter_luid;
	uint32_t num_sources;
	uint32_t present_move_regions_preferred;
};

struct d3dddi_allocationinfo2 {
	struct d3dkmthandle allocation;
	uint8_t pad_0[4];
	uint64_t sysmem;
	uint64_t priv_drv_data;
	uint32_t priv_drv_data_size;
	uint32_t vidpn_source_id;
	struct {
		union {
			uint32_t value;
			struct {
				uint32_t primary : 1;
				uint32_t stereo : 1;
				uint32_t override_priority : 1;
				uint32_t reserved : 29;
			};
		};
	} flags;
	uint8_t pad_1[4];
	uint64_t gpu_virtual_address;
	union {
		uint32_t priority;
		uint64_t unused;
	};
	uint64_t reserved[5];
};

struct d3dddi_openallocationinfo2 {
	struct d3dkmthandle allocation;
	uint8_t pad_0[4];
	uint64_t priv_drv_data;
	uint32_t priv_drv_data_size;
	uint8_t pad_1[4];
	uint64_t gpu_va;
	uint64_t reserved[6];
};

struct d3dkmt_createstandardallocationflags {
	union {
		uint32_t value;
		struct {
			uint32_t reserved : 32;
		};
	};
};

struct d3dkmt_standardallocation_existingheap {
	uint64_t size;
};

struct d3dkmt_createstandardallocation {
	uint32_t type;
	uint32_t reserved;
	struct d3dkmt_standardallocation_existingheap existing_heap_data;
	struct d3dkmt_createstandardallocationflags flags;
	uint32_t reserved1;
};

struct d3dddi_updategpuvirtualaddress_operation {
	uint32_t operation;
	uint8_t pad_0[4];
	union {
		struct {
			uint64_t base_address;
			uint64_t size;
			struct d3dddigpuva_protection_type protection;
		} unmap;
		struct {
			uint64_t source_address;
			uint64_t size;
			uint64_t dest_address;
		} copy;
		struct {
			uint64_t base_address;
			uint64_t size;
			struct d3dkmthandle allocation;
			uint8_t pad_1[4];
			uint64_t allocation_offset;
			uint64_t allocation_size;
		} map;
		struct {
			uint64_t base_address;
			uint64_t size;
			struct d3dkmthandle allocation;
			uint8_t pad_2[4];
			uint64_t allocation_offset;
			uint64_t allocation_size;
			struct d3dddigpuva_protection_type protection;
			uint64_t driver_protection;
		} map_protect;
	};
};

struct d3dddi_testcommand {
	char buffer[72];
} __attribute__((packed));

struct d3dddi_buildtestcommandbuffer {
	uint32_t escape_type;
	struct d3dkmthandle device;
	struct d3dkmthandle context;
	uint32_t flags;
	struct d3dddi_testcommand command;
	uint64_t dma_buffer;
	uint64_t dma_buffer_priv_data;
	uint32_t dma_buffer_size;
	uint32_t dma_buffer_priv_data_size;
};

#define LX_DXOPENADAPTERFROMLUID 0xc00c4701u
#define LX_DXCREATEDEVICE 0xc0404702u
#define LX_DXCREATECONTEXTVIRTUAL 0xc0284704u
#define LX_DXDESTROYCONTEXT 0xc0044705u
#define LX_DXCREATEALLOCATION 0xc0484706u
#define LX_DXCREATEPAGINGQUEUE 0xc0204707u
#define LX_DXRESERVEGPUVIRTUALADDRESS 0xc0484708u
#define LX_DXQUERYADAPTERINFO 0xc0184709u
#define LX_DXQUERYVIDEOMEMORYINFO 0xc038470au
#define LX_DXMAKERESIDENT 0xc030470bu
#define LX_DXMAPGPUVIRTUALADDRESS 0xc068470cu
#define LX_DXESCAPE 0xc020470du
#define LX_DXGETDEVICESTATE 0xc038470eu
#define LX_DXSUBMITCOMMAND 0xc180470fu
#define LX_DXCREATESYNCHRONIZATIONOBJECT 0xc0604710u
#define LX_DXSIGNALSYNCHRONIZATIONOBJECT 0xc1d04711u
#define LX_DXWAITFORSYNCHRONIZATIONOBJECT 0xc0c84712u
#define LX_DXDESTROYALLOCATION2 0xc0184713u
#define LX_DXENUMADAPTERS2 0xc0104714u
#define LX_DXCLOSEADAPTER 0xc0044715u
#define LX_DXCHANGEVIDEOMEMORYRESERVATION 0xc0204716u
#define LX_DXCREATEHWQUEUE 0xc0304718u
#define LX_DXDESTROYDEVICE 0xc0044719u
#define LX_DXDESTROYHWQUEUE 0xc004471bu
#define LX_DXDESTROYPAGINGQUEUE 0xc004471cu
#define LX_DXDESTROYSYNCHRONIZATIONOBJECT 0xc004471du
#define LX_DXEVICT 0xc020471eu
#define LX_DXFLUSHHEAPTRANSITIONS 0xc004471fu
#define LX_DXFREEGPUVIRTUALADDRESS 0xc0184720u
#define LX_DXGETCONTEXTINPROCESSSCHEDULINGPRIORITY 0xc0084721u
#define LX_DXGETCONTEXTSCHEDULINGPRIORITY 0xc0084722u
#define LX_DXINVALIDATECACHE 0xc0184724u
#define LX_DXLOCK2 0xc0184725u
#define LX_DXMARKDEVICEASERROR 0xc0084726u
#define LX_DXOFFERALLOCATIONS 0xc0284727u
#define LX_DXQUERYALLOCATIONRESIDENCY 0xc020472au
#define LX_DXRECLAIMALLOCATIONS2 0xc028472cu
#define LX_DXSETALLOCATIONPRIORITY 0xc020472eu
#define LX_DXSETCONTEXTINPROCESSSCHEDULINGPRIORITY 0xc008472fu
#define LX_DXSETCONTEXTSCHEDULINGPRIORITY 0xc0084730u
#define LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMCPU 0xc0204731u
#define LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMGPU 0xc0504732u
#define LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMGPU2 0xc0604733u
#define LX_DXSUBMITCOMMANDTOHWQUEUE 0xc0384734u
#define LX_DXSUBMITSIGNALSYNCOBJECTSTOHWQUEUE 0xc0284735u
#define LX_DXSUBMITWAITFORSYNCOBJECTSTOHWQUEUE 0xc0184736u
#define LX_DXUNLOCK2 0xc0084737u
#define LX_DXUPDATEALLOCPROPERTY 0xc0284738u
#define LX_DXUPDATEGPUVIRTUALADDRESS 0xc0384739u
#define LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMCPU 0xc028473au
#define LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMGPU 0xc050473bu
#define LX_DXGETALLOCATIONPRIORITY 0xc020473cu
#define LX_DXQUERYCLOCKCALIBRATION 0xc028473du
#define LX_DXENUMADAPTERS3 0xc018473eu
#define LX_DXSHAREOBJECTS 0xc028473fu
#define LX_DXOPENSYNCOBJECTFROMNTHANDLE2 0xc0584740u
#define LX_DXQUERYRESOURCEINFOFROMNTHANDLE 0xc0284741u
#define LX_DXOPENRESOURCEFROMNTHANDLE 0xc0684742u
#define LX_DXQUERYSTATISTICS 0xc3284743u
#define LX_DXSHAREOBJECTWITHHOST 0xc0184744u
#define LX_DXCREATESYNCFILE 0xc0184745u
#define LX_DXWAITSYNCFILE 0xc0104746u
#define LX_DXOPENSYNCOBJECTFROMSYNCFILE 0xc0284747u
#define LX_DXENUMPROCESSES 0xc0184748u
#define LX_ISFEATUREENABLED 0xc00c4749u

/* every request: number, name, word */
#define DXG_REQUESTS(X) \
	X(0x01, LX_DXOPENADAPTERFROMLUID) \
	X(0x02, LX_DXCREATEDEVICE) \
	X(0x04, LX_DXCREATECONTEXTVIRTUAL) \
	X(0x05, LX_DXDESTROYCONTEXT) \
	X(0x06, LX_DXCREATEALLOCATION) \
	X(0x07, LX_DXCREATEPAGINGQUEUE) \
	X(0x08, LX_DXRESERVEGPUVIRTUALADDRESS) \
	X(0x09, LX_DXQUERYADAPTERINFO) \
	X(0x0a, LX_DXQUERYVIDEOMEMORYINFO) \
	X(0x0b, LX_DXMAKERESIDENT) \
	X(0x0c, LX_DXMAPGPUVIRTUALADDRESS) \
	X(0x0d, LX_DXESCAPE) \
	X(0x0e, LX_DXGETDEVICESTATE) \
	X(0x0f, LX_DXSUBMITCOMMAND) \
	X(0x10, LX_DXCREATESYNCHRONIZATIONOBJECT) \
	X(0x11, LX_DXSIGNALSYNCHRONIZATIONOBJECT) \
	X(0x12, LX_DXWAITFORSYNCHRONIZATIONOBJECT) \
	X(0x13, LX_DXDESTROYALLOCATION2) \
	X(0x14, LX_DXENUMADAPTERS2) \
	X(0x15, LX_DXCLOSEADAPTER) \
	X(0x16, LX_DXCHANGEVIDEOMEMORYRESERVATION) \
	X(0x18, LX_DXCREATEHWQUEUE) \
	X(0x19, LX_DXDESTROYDEVICE) \
	X(0x1b, LX_DXDESTROYHWQUEUE) \
	X(0x1c, LX_DXDESTROYPAGINGQUEUE) \
	X(0x1d, LX_DXDESTROYSYNCHRONIZATIONOBJECT) \
	X(0x1e, LX_DXEVICT) \
	X(0x1f, LX_DXFLUSHHEAPTRANSITIONS) \
	X(0x20, LX_DXFREEGPUVIRTUALADDRESS) \
	X(0x21, LX_DXGETCONTEXTINPROCESSSCHEDULINGPRIORITY) \
	X(0x22, LX_DXGETCONTEXTSCHEDULINGPRIORITY) \
	X(0x24, LX_DXINVALIDATECACHE) \
	X(0x25, LX_DXLOCK2) \
	X(0x26, LX_DXMARKDEVICEASERROR) \
	X(0x27, LX_DXOFFERALLOCATIONS) \
	X(0x2a, LX_DXQUERYALLOCATIONRESIDENCY) \
	X(0x2c, LX_DXRECLAIMALLOCATIONS2) \
	X(0x2e, LX_DXSETALLOCATIONPRIORITY) \
	X(0x2f, LX_DXSETCONTEXTINPROCESSSCHEDULINGPRIORITY) \
	X(0x30, LX_DXSETCONTEXTSCHEDULINGPRIORITY) \
	X(0x31, LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMCPU) \
	X(0x32, LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMGPU) \
	X(0x33, LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMGPU2) \
	X(0x34, LX_DXSUBMITCOMMANDTOHWQUEUE) \
	X(0x35, LX_DXSUBMITSIGNALSYNCOBJECTSTOHWQUEUE) \
	X(0x36, LX_DXSUBMITWAITFORSYNCOBJECTSTOHWQUEUE) \
	X(0x37, LX_DXUNLOCK2) \
	X(0x38, LX_DXUPDATEALLOCPROPERTY) \
	X(0x39, LX_DXUPDATEGPUVIRTUALADDRESS) \
	X(0x3a, LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMCPU) \
	X(0x3b, LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMGPU) \
	X(0x3c, LX_DXGETALLOCATIONPRIORITY) \
	X(0x3d, LX_DXQUERYCLOCKCALIBRATION) \
	X(0x3e, LX_DXENUMADAPTERS3) \
	X(0x3f, LX_DXSHAREOBJECTS) \
	X(0x40, LX_DXOPENSYNCOBJECTFROMNTHANDLE2) \
	X(0x41, LX_DXQUERYRESOURCEINFOFROMNTHANDLE) \
	X(0x42, LX_DXOPENRESOURCEFROMNTHANDLE) \
	X(0x43, LX_DXQUERYSTATISTICS) \
	X(0x44, LX_DXSHAREOBJECTWITHHOST) \
	X(0x45, LX_DXCREATESYNCFILE) \
	X(0x46, LX_DXWAITSYNCFILE) \
	X(0x47, LX_DXOPENSYNCOBJECTFROMSYNCFILE) \
	X(0x48, LX_DXENUMPROCESSES) \
	X(0x49, LX_ISFEATUREENABLED)

_Static_assert(sizeof(struct d3dkmthandle) == 4, "d3dkmthandle");
_Static_assert(offsetof(struct d3dkmthandle, v) == 0 && sizeof(((struct d3dkmthandle *)0)->v) == 4, "d3dkmthandle.v");
_Static_assert(sizeof(struct winluid) == 8, "winluid");
_Static_assert(offsetof(struct winluid, a) == 0 && sizeof(((struct winluid *)0)->a) == 4, "winluid.a");
_Static_assert(offsetof(struct winluid, b) == 4 && sizeof(((struct winluid *)0)->b) == 4, "winluid.b");
_Static_assert(sizeof(struct d3dkmt_openadapterfromluid) == 12, "d3dkmt_openadapterfromluid");
_Static_assert(offsetof(struct d3dkmt_openadapterfromluid, adapter_luid) == 0 && sizeof(((struct d3dkmt_openadapterfromluid *)0)->adapter_luid) == 8, "d3dkmt_openadapterfromluid.adapter_luid");
_Static_assert(offsetof(struct d3dkmt_openadapterfromluid, adapter_handle) == 8 && sizeof(((struct d3dkmt_openadapterfromluid *)0)->adapter_handle) == 4, "d3dkmt_openadapterfromluid.adapter_handle");
_Static_assert(sizeof(struct d3dkmt_createdeviceflags) == 4, "d3dkmt_createdeviceflags");
_Static_assert(sizeof(struct d3dkmt_createdevice) == 64, "d3dkmt_createdevice");
_Static_assert(offsetof(struct d3dkmt_createdevice, adapter) == 0 && sizeof(((struct d3dkmt_createdevice *)0)->adapter) == 4, "d3dkmt_createdevice.adapter");
_Static_assert(offsetof(struct d3dkmt_createdevice, reserved3) == 4 && sizeof(((struct d3dkmt_createdevice *)0)->reserved3) == 4, "d3dkmt_createdevice.reserved3");
_Static_assert(offsetof(struct d3dkmt_createdevice, flags) == 8 && sizeof(((struct d3dkmt_createdevice *)0)->flags) == 4, "d3dkmt_createdevice.flags");
_Static_assert(offsetof(struct d3dkmt_createdevice, device) == 12 && sizeof(((struct d3dkmt_createdevice *)0)->device) == 4, "d3dkmt_createdevice.device");
_Static_assert(offsetof(struct d3dkmt_createdevice, command_buffer) == 16 && sizeof(((struct d3dkmt_createdevice *)0)->command_buffer) == 8, "d3dkmt_createdevice.command_buffer");
_Static_assert(offsetof(struct d3dkmt_createdevice, command_buffer_size) == 24 && sizeof(((struct d3dkmt_createdevice *)0)->command_buffer_size) == 4, "d3dkmt_createdevice.command_buffer_size");
_Static_assert(offsetof(struct d3dkmt_createdevice, reserved) == 28 && sizeof(((struct d3dkmt_createdevice *)0)->reserved) == 4, "d3dkmt_createdevice.reserved");
_Static_assert(offsetof(struct d3dkmt_createdevice, allocation_list) == 32 && sizeof(((struct d3dkmt_createdevice *)0)->allocation_list) == 8, "d3dkmt_createdevice.allocation_list");
_Static_assert(offsetof(struct d3dkmt_createdevice, allocation_list_size) == 40 && sizeof(((struct d3dkmt_createdevice *)0)->allocation_list_size) == 4, "d3dkmt_createdevice.allocation_list_size");
_Static_assert(offsetof(struct d3dkmt_createdevice, reserved1) == 44 && sizeof(((struct d3dkmt_createdevice *)0)->reserved1) == 4, "d3dkmt_createdevice.reserved1");
_Static_assert(offsetof(struct d3dkmt_createdevice, patch_location_list) == 48 && sizeof(((struct d3dkmt_createdevice *)0)->patch_location_list) == 8, "d3dkmt_createdevice.patch_location_list");
_Static_assert(offsetof(struct d3dkmt_createdevice, patch_location_list_size) == 56 && sizeof(((struct d3dkmt_createdevice *)0)->patch_location_list_size) == 4, "d3dkmt_createdevice.patch_location_list_size");
_Static_assert(offsetof(struct d3dkmt_createdevice, reserved2) == 60 && sizeof(((struct d3dkmt_createdevice *)0)->reserved2) == 4, "d3dkmt_createdevice.reserved2");
_Static_assert(sizeof(struct d3dddi_createcontextflags) == 4, "d3dddi_createcontextflags");
_Static_assert(offsetof(struct d3dddi_createcontextflags, value) == 0 && sizeof(((struct d3dddi_createcontextflags *)0)->value) == 4, "d3dddi_createcontextflags.value");
_Static_assert(sizeof(struct d3dkmt_createcontextvirtual) == 40, "d3dkmt_createcontextvirtual");
_Static_assert(offsetof(struct d3dkmt_createcontextvirtual, device) == 0 && sizeof(((struct d3dkmt_createcontextvirtual *)0)->device) == 4, "d3dkmt_createcontextvirtual.device");
_Static_assert(offsetof(struct d3dkmt_createcontextvirtual, node_ordinal) == 4 && sizeof(((struct d3dkmt_createcontextvirtual *)0)->node_ordinal) == 4, "d3dkmt_createcontextvirtual.node_ordinal");
_Static_assert(offsetof(struct d3dkmt_createcontextvirtual, engine_affinity) == 8 && sizeof(((struct d3dkmt_createcontextvirtual *)0)->engine_affinity) == 4, "d3dkmt_createcontextvirtual.engine_affinity");
_Static_assert(offsetof(struct d3dkmt_createcontextvirtual, flags) == 12 && sizeof(((struct d3dkmt_createcontextvirtual *)0)->flags) == 4, "d3dkmt_createcontextvirtual.flags");
_Static_assert(offsetof(struct d3dkmt_createcontextvirtual, flags.value) == 12 && sizeof(((struct d3dkmt_createcontextvirtual *)0)->flags.value) == 4, "d3dkmt_createcontextvirtual.flags.value");
_Static_assert(offsetof(struct d3dkmt_createcontextvirtual, priv_drv_data) == 16 && sizeof(((struct d3dkmt_createcontextvirtual *)0)->priv_drv_data) == 8, "d3dkmt_createcontextvirtual.priv_drv_data");
_Static_assert(offsetof(struct d3dkmt_createcontextvirtual, priv_drv_data_size) == 24 && sizeof(((struct d3dkmt_createcontextvirtual *)0)->priv_drv_data_size) == 4, "d3dkmt_createcontextvirtual.priv_drv_data_size");
_Static_assert(offsetof(struct d3dkmt_createcontextvirtual, client_hint) == 28 && sizeof(((struct d3dkmt_createcontextvirtual *)0)->client_hint) == 4, "d3dkmt_createcontextvirtual.client_hint");
_Static_assert(offsetof(struct d3dkmt_createcontextvirtual, context) == 32 && sizeof(((struct d3dkmt_createcontextvirtual *)0)->context) == 4, "d3dkmt_createcontextvirtual.context");
_Static_assert(sizeof(struct d3dkmt_destroycontext) == 4, "d3dkmt_destroycontext");
_Static_assert(offsetof(struct d3dkmt_destroycontext, context) == 0 && sizeof(((struct d3dkmt_destroycontext *)0)->context) == 4, "d3dkmt_destroycontext.context");
_Static_assert(sizeof(struct d3dkmt_createallocationflags) == 4, "d3dkmt_createallocationflags");
_Static_assert(offsetof(struct d3dkmt_createallocationflags, value) == 0 && sizeof(((struct d3dkmt_createallocationflags *)0)->value) == 4, "d3dkmt_createallocationflags.value");
_Static_assert(sizeof(struct d3dkmt_createallocation) == 72, "d3dkmt_createallocation");
_Static_assert(offsetof(struct d3dkmt_createallocation, device) == 0 && sizeof(((struct d3dkmt_createallocation *)0)->device) == 4, "d3dkmt_createallocation.device");
_Static_assert(offsetof(struct d3dkmt_createallocation, resource) == 4 && sizeof(((struct d3dkmt_createallocation *)0)->resource) == 4, "d3dkmt_createallocation.resource");
_Static_assert(offsetof(struct d3dkmt_createallocation, global_share) == 8 && sizeof(((struct d3dkmt_createallocation *)0)->global_share) == 4, "d3dkmt_createallocation.global_share");
_Static_assert(offsetof(struct d3dkmt_createallocation, reserved) == 12 && sizeof(((struct d3dkmt_createallocation *)0)->reserved) == 4, "d3dkmt_createallocation.reserved");
_Static_assert(offsetof(struct d3dkmt_createallocation, private_runtime_data) == 16 && sizeof(((struct d3dkmt_createallocation *)0)->private_runtime_data) == 8, "d3dkmt_createallocation.private_runtime_data");
_Static_assert(offsetof(struct d3dkmt_createallocation, private_runtime_data_size) == 24 && sizeof(((struct d3dkmt_createallocation *)0)->private_runtime_data_size) == 4, "d3dkmt_createallocation.private_runtime_data_size");
_Static_assert(offsetof(struct d3dkmt_createallocation, reserved1) == 28 && sizeof(((struct d3dkmt_createallocation *)0)->reserved1) == 4, "d3dkmt_createallocation.reserved1");
_Static_assert(offsetof(struct d3dkmt_createallocation, standard_allocation) == 32 && sizeof(((struct d3dkmt_createallocation *)0)->standard_allocation) == 8, "d3dkmt_createallocation.standard_allocation");
_Static_assert(offsetof(struct d3dkmt_createallocation, priv_drv_data) == 32 && sizeof(((struct d3dkmt_createallocation *)0)->priv_drv_data) == 8, "d3dkmt_createallocation.priv_drv_data");
_Static_assert(offsetof(struct d3dkmt_createallocation, priv_drv_data_size) == 40 && sizeof(((struct d3dkmt_createallocation *)0)->priv_drv_data_size) == 4, "d3dkmt_createallocation.priv_drv_data_size");
_Static_assert(offsetof(struct d3dkmt_createallocation, alloc_count) == 44 && sizeof(((struct d3dkmt_createallocation *)0)->alloc_count) == 4, "d3dkmt_createallocation.alloc_count");
_Static_assert(offsetof(struct d3dkmt_createallocation, allocation_info) == 48 && sizeof(((struct d3dkmt_createallocation *)0)->allocation_info) == 8, "d3dkmt_createallocation.allocation_info");
_Static_assert(offsetof(struct d3dkmt_createallocation, flags) == 56 && sizeof(((struct d3dkmt_createallocation *)0)->flags) == 4, "d3dkmt_createallocation.flags");
_Static_assert(offsetof(struct d3dkmt_createallocation, flags.value) == 56 && sizeof(((struct d3dkmt_createallocation *)0)->flags.value) == 4, "d3dkmt_createallocation.flags.value");
_Static_assert(offsetof(struct d3dkmt_createallocation, reserved2) == 60 && sizeof(((struct d3dkmt_createallocation *)0)->reserved2) == 4, "d3dkmt_createallocation.reserved2");
_Static_assert(offsetof(struct d3dkmt_createallocation, private_runtime_resource_handle) == 64 && sizeof(((struct d3dkmt_createallocation *)0)->private_runtime_resource_handle) == 8, "d3dkmt_createallocation.private_runtime_resource_handle");
_Static_assert(sizeof(struct d3dkmt_createpagingqueue) == 32, "d3dkmt_createpagingqueue");
_Static_assert(offsetof(struct d3dkmt_createpagingqueue, device) == 0 && sizeof(((struct d3dkmt_createpagingqueue *)0)->device) == 4, "d3dkmt_createpagingqueue.device");
_Static_assert(offsetof(struct d3dkmt_createpagingqueue, priority) == 4 && sizeof(((struct d3dkmt_createpagingqueue *)0)->priority) == 4, "d3dkmt_createpagingqueue.priority");
_Static_assert(offsetof(struct d3dkmt_createpagingqueue, paging_queue) == 8 && sizeof(((struct d3dkmt_createpagingqueue *)0)->paging_queue) == 4, "d3dkmt_createpagingqueue.paging_queue");
_Static_assert(offsetof(struct d3dkmt_createpagingqueue, sync_object) == 12 && sizeof(((struct d3dkmt_createpagingqueue *)0)->sync_object) == 4, "d3dkmt_createpagingqueue.sync_object");
_Static_assert(offsetof(struct d3dkmt_createpagingqueue, fence_cpu_virtual_address) == 16 && sizeof(((struct d3dkmt_createpagingqueue *)0)->fence_cpu_virtual_address) == 8, "d3dkmt_createpagingqueue.fence_cpu_virtual_address");
_Static_assert(offsetof(struct d3dkmt_createpagingqueue, physical_adapter_index) == 24 && sizeof(((struct d3dkmt_createpagingqueue *)0)->physical_adapter_index) == 4, "d3dkmt_createpagingqueue.physical_adapter_index");
_Static_assert(sizeof(struct d3dddi_reservegpuvirtualaddress) == 72, "d3dddi_reservegpuvirtualaddress");
_Static_assert(offsetof(struct d3dddi_reservegpuvirtualaddress, adapter) == 0 && sizeof(((struct d3dddi_reservegpuvirtualaddress *)0)->adapter) == 4, "d3dddi_reservegpuvirtualaddress.adapter");
_Static_assert(offsetof(struct d3dddi_reservegpuvirtualaddress, base_address) == 8 && sizeof(((struct d3dddi_reservegpuvirtualaddress *)0)->base_address) == 8, "d3dddi_reservegpuvirtualaddress.base_address");
_Static_assert(offsetof(struct d3dddi_reservegpuvirtualaddress, minimum_address) == 16 && sizeof(((struct d3dddi_reservegpuvirtualaddress *)0)->minimum_address) == 8, "d3dddi_reservegpuvirtualaddress.minimum_address");
_Static_assert(offsetof(struct d3dddi_reservegpuvirtualaddress, maximum_address) == 24 && sizeof(((struct d3dddi_reservegpuvirtualaddress *)0)->maximum_address) == 8, "d3dddi_reservegpuvirtualaddress.maximum_address");
_Static_assert(offsetof(struct d3dddi_reservegpuvirtualaddress, size) == 32 && sizeof(((struct d3dddi_reservegpuvirtualaddress *)0)->size) == 8, "d3dddi_reservegpuvirtualaddress.size");
_Static_assert(offsetof(struct d3dddi_reservegpuvirtualaddress, reservation_type) == 40 && sizeof(((struct d3dddi_reservegpuvirtualaddress *)0)->reservation_type) == 4, "d3dddi_reservegpuvirtualaddress.reservation_type");
_Static_assert(offsetof(struct d3dddi_reservegpuvirtualaddress, driver_protection) == 48 && sizeof(((struct d3dddi_reservegpuvirtualaddress *)0)->driver_protection) == 8, "d3dddi_reservegpuvirtualaddress.driver_protection");
_Static_assert(offsetof(struct d3dddi_reservegpuvirtualaddress, virtual_address) == 56 && sizeof(((struct d3dddi_reservegpuvirtualaddress *)0)->virtual_address) == 8, "d3dddi_reservegpuvirtualaddress.virtual_address");
_Static_assert(offsetof(struct d3dddi_reservegpuvirtualaddress, paging_fence_value) == 64 && sizeof(((struct d3dddi_reservegpuvirtualaddress *)0)->paging_fence_value) == 8, "d3dddi_reservegpuvirtualaddress.paging_fence_value");
_Static_assert(sizeof(struct d3dkmt_queryadapterinfo) == 24, "d3dkmt_queryadapterinfo");
_Static_assert(offsetof(struct d3dkmt_queryadapterinfo, adapter) == 0 && sizeof(((struct d3dkmt_queryadapterinfo *)0)->adapter) == 4, "d3dkmt_queryadapterinfo.adapter");
_Static_assert(offsetof(struct d3dkmt_queryadapterinfo, type) == 4 && sizeof(((struct d3dkmt_queryadapterinfo *)0)->type) == 4, "d3dkmt_queryadapterinfo.type");
_Static_assert(offsetof(struct d3dkmt_queryadapterinfo, private_data) == 8 && sizeof(((struct d3dkmt_queryadapterinfo *)0)->private_data) == 8, "d3dkmt_queryadapterinfo.private_data");
_Static_assert(offsetof(struct d3dkmt_queryadapterinfo, private_data_size) == 16 && sizeof(((struct d3dkmt_queryadapterinfo *)0)->private_data_size) == 4, "d3dkmt_queryadapterinfo.private_data_size");
_Static_assert(sizeof(struct d3dkmt_queryvideomemoryinfo) == 56, "d3dkmt_queryvideomemoryinfo");
_Static_assert(offsetof(struct d3dkmt_queryvideomemoryinfo, process) == 0 && sizeof(((struct d3dkmt_queryvideomemoryinfo *)0)->process) == 8, "d3dkmt_queryvideomemoryinfo.process");
_Static_assert(offsetof(struct d3dkmt_queryvideomemoryinfo, adapter) == 8 && sizeof(((struct d3dkmt_queryvideomemoryinfo *)0)->adapter) == 4, "d3dkmt_queryvideomemoryinfo.adapter");
_Static_assert(offsetof(struct d3dkmt_queryvideomemoryinfo, memory_segment_group) == 12 && sizeof(((struct d3dkmt_queryvideomemoryinfo *)0)->memory_segment_group) == 4, "d3dkmt_queryvideomemoryinfo.memory_segment_group");
_Static_assert(offsetof(struct d3dkmt_queryvideomemoryinfo, budget) == 16 && sizeof(((struct d3dkmt_queryvideomemoryinfo *)0)->budget) == 8, "d3dkmt_queryvideomemoryinfo.budget");
_Static_assert(offsetof(struct d3dkmt_queryvideomemoryinfo, current_usage) == 24 && sizeof(((struct d3dkmt_queryvideomemoryinfo *)0)->current_usage) == 8, "d3dkmt_queryvideomemoryinfo.current_usage");
_Static_assert(offsetof(struct d3dkmt_queryvideomemoryinfo, current_reservation) == 32 && sizeof(((struct d3dkmt_queryvideomemoryinfo *)0)->current_reservation) == 8, "d3dkmt_queryvideomemoryinfo.current_reservation");
_Static_assert(offsetof(struct d3dkmt_queryvideomemoryinfo, available_for_reservation) == 40 && sizeof(((struct d3dkmt_queryvideomemoryinfo *)0)->available_for_reservation) == 8, "d3dkmt_queryvideomemoryinfo.available_for_reservation");
_Static_assert(offsetof(struct d3dkmt_queryvideomemoryinfo, physical_adapter_index) == 48 && sizeof(((struct d3dkmt_queryvideomemoryinfo *)0)->physical_adapter_index) == 4, "d3dkmt_queryvideomemoryinfo.physical_adapter_index");
_Static_assert(sizeof(struct d3dddi_makeresident_flags) == 4, "d3dddi_makeresident_flags");
_Static_assert(offsetof(struct d3dddi_makeresident_flags, value) == 0 && sizeof(((struct d3dddi_makeresident_flags *)0)->value) == 4, "d3dddi_makeresident_flags.value");
_Static_assert(sizeof(struct d3dddi_makeresident) == 48, "d3dddi_makeresident");
_Static_assert(offsetof(struct d3dddi_makeresident, paging_queue) == 0 && sizeof(((struct d3dddi_makeresident *)0)->paging_queue) == 4, "d3dddi_makeresident.paging_queue");
_Static_assert(offsetof(struct d3dddi_makeresident, alloc_count) == 4 && sizeof(((struct d3dddi_makeresident *)0)->alloc_count) == 4, "d3dddi_makeresident.alloc_count");
_Static_assert(offsetof(struct d3dddi_makeresident, allocation_list) == 8 && sizeof(((struct d3dddi_makeresident *)0)->allocation_list) == 8, "d3dddi_makeresident.allocation_list");
_Static_assert(offsetof(struct d3dddi_makeresident, priority_list) == 16 && sizeof(((struct d3dddi_makeresident *)0)->priority_list) == 8, "d3dddi_makeresident.priority_list");
_Static_assert(offsetof(struct d3dddi_makeresident, flags) == 24 && sizeof(((struct d3dddi_makeresident *)0)->flags) == 4, "d3dddi_makeresident.flags");
_Static_assert(offsetof(struct d3dddi_makeresident, flags.value) == 24 && sizeof(((struct d3dddi_makeresident *)0)->flags.value) == 4, "d3dddi_makeresident.flags.value");
_Static_assert(offsetof(struct d3dddi_makeresident, paging_fence_value) == 32 && sizeof(((struct d3dddi_makeresident *)0)->paging_fence_value) == 8, "d3dddi_makeresident.paging_fence_value");
_Static_assert(offsetof(struct d3dddi_makeresident, num_bytes_to_trim) == 40 && sizeof(((struct d3dddi_makeresident *)0)->num_bytes_to_trim) == 8, "d3dddi_makeresident.num_bytes_to_trim");
_Static_assert(sizeof(struct d3dddigpuva_protection_type) == 8, "d3dddigpuva_protection_type");
_Static_assert(offsetof(struct d3dddigpuva_protection_type, value) == 0 && sizeof(((struct d3dddigpuva_protection_type *)0)->value) == 8, "d3dddigpuva_protection_type.value");
_Static_assert(sizeof(struct d3dddi_mapgpuvirtualaddress) == 104, "d3dddi_mapgpuvirtualaddress");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, paging_queue) == 0 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->paging_queue) == 4, "d3dddi_mapgpuvirtualaddress.paging_queue");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, base_address) == 8 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->base_address) == 8, "d3dddi_mapgpuvirtualaddress.base_address");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, minimum_address) == 16 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->minimum_address) == 8, "d3dddi_mapgpuvirtualaddress.minimum_address");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, maximum_address) == 24 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->maximum_address) == 8, "d3dddi_mapgpuvirtualaddress.maximum_address");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, allocation) == 32 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->allocation) == 4, "d3dddi_mapgpuvirtualaddress.allocation");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, offset_in_pages) == 40 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->offset_in_pages) == 8, "d3dddi_mapgpuvirtualaddress.offset_in_pages");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, size_in_pages) == 48 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->size_in_pages) == 8, "d3dddi_mapgpuvirtualaddress.size_in_pages");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, protection) == 56 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->protection) == 8, "d3dddi_mapgpuvirtualaddress.protection");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, protection.value) == 56 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->protection.value) == 8, "d3dddi_mapgpuvirtualaddress.protection.value");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, driver_protection) == 64 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->driver_protection) == 8, "d3dddi_mapgpuvirtualaddress.driver_protection");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, reserved0) == 72 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->reserved0) == 4, "d3dddi_mapgpuvirtualaddress.reserved0");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, reserved1) == 80 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->reserved1) == 8, "d3dddi_mapgpuvirtualaddress.reserved1");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, virtual_address) == 88 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->virtual_address) == 8, "d3dddi_mapgpuvirtualaddress.virtual_address");
_Static_assert(offsetof(struct d3dddi_mapgpuvirtualaddress, paging_fence_value) == 96 && sizeof(((struct d3dddi_mapgpuvirtualaddress *)0)->paging_fence_value) == 8, "d3dddi_mapgpuvirtualaddress.paging_fence_value");
_Static_assert(sizeof(struct d3dddi_escapeflags) == 4, "d3dddi_escapeflags");
_Static_assert(offsetof(struct d3dddi_escapeflags, value) == 0 && sizeof(((struct d3dddi_escapeflags *)0)->value) == 4, "d3dddi_escapeflags.value");
_Static_assert(sizeof(struct d3dkmt_escape) == 32, "d3dkmt_escape");
_Static_assert(offsetof(struct d3dkmt_escape, adapter) == 0 && sizeof(((struct d3dkmt_escape *)0)->adapter) == 4, "d3dkmt_escape.adapter");
_Static_assert(offsetof(struct d3dkmt_escape, device) == 4 && sizeof(((struct d3dkmt_escape *)0)->device) == 4, "d3dkmt_escape.device");
_Static_assert(offsetof(struct d3dkmt_escape, type) == 8 && sizeof(((struct d3dkmt_escape *)0)->type) == 4, "d3dkmt_escape.type");
_Static_assert(offsetof(struct d3dkmt_escape, flags) == 12 && sizeof(((struct d3dkmt_escape *)0)->flags) == 4, "d3dkmt_escape.flags");
_Static_assert(offsetof(struct d3dkmt_escape, flags.value) == 12 && sizeof(((struct d3dkmt_escape *)0)->flags.value) == 4, "d3dkmt_escape.flags.value");
_Static_assert(offsetof(struct d3dkmt_escape, priv_drv_data) == 16 && sizeof(((struct d3dkmt_escape *)0)->priv_drv_data) == 8, "d3dkmt_escape.priv_drv_data");
_Static_assert(offsetof(struct d3dkmt_escape, priv_drv_data_size) == 24 && sizeof(((struct d3dkmt_escape *)0)->priv_drv_data_size) == 4, "d3dkmt_escape.priv_drv_data_size");
_Static_assert(offsetof(struct d3dkmt_escape, context) == 28 && sizeof(((struct d3dkmt_escape *)0)->context) == 4, "d3dkmt_escape.context");
_Static_assert(sizeof(struct dxgk_fault_error_code) == 4, "dxgk_fault_error_code");
_Static_assert(sizeof(struct d3dkmt_devicepagefault_state) == 32, "d3dkmt_devicepagefault_state");
_Static_assert(offsetof(struct d3dkmt_devicepagefault_state, faulted_primitive_api_sequence_number) == 0 && sizeof(((struct d3dkmt_devicepagefault_state *)0)->faulted_primitive_api_sequence_number) == 8, "d3dkmt_devicepagefault_state.faulted_primitive_api_sequence_number");
_Static_assert(offsetof(struct d3dkmt_devicepagefault_state, faulted_pipeline_stage) == 8 && sizeof(((struct d3dkmt_devicepagefault_state *)0)->faulted_pipeline_stage) == 4, "d3dkmt_devicepagefault_state.faulted_pipeline_stage");
_Static_assert(offsetof(struct d3dkmt_devicepagefault_state, faulted_bind_table_entry) == 12 && sizeof(((struct d3dkmt_devicepagefault_state *)0)->faulted_bind_table_entry) == 4, "d3dkmt_devicepagefault_state.faulted_bind_table_entry");
_Static_assert(offsetof(struct d3dkmt_devicepagefault_state, page_fault_flags) == 16 && sizeof(((struct d3dkmt_devicepagefault_state *)0)->page_fault_flags) == 4, "d3dkmt_devicepagefault_state.page_fault_flags");
_Static_assert(offsetof(struct d3dkmt_devicepagefault_state, fault_error_code) == 20 && sizeof(((struct d3dkmt_devicepagefault_state *)0)->fault_error_code) == 4, "d3dkmt_devicepagefault_state.fault_error_code");
_Static_assert(offsetof(struct d3dkmt_devicepagefault_state, faulted_virtual_address) == 24 && sizeof(((struct d3dkmt_devicepagefault_state *)0)->faulted_virtual_address) == 8, "d3dkmt_devicepagefault_state.faulted_virtual_address");
_Static_assert(sizeof(struct d3dkmt_devicereset_state) == 4, "d3dkmt_devicereset_state");
_Static_assert(offsetof(struct d3dkmt_devicereset_state, value) == 0 && sizeof(((struct d3dkmt_devicereset_state *)0)->value) == 4, "d3dkmt_devicereset_state.value");
_Static_assert(sizeof(struct d3dkmt_getdevicestate) == 56, "d3dkmt_getdevicestate");
_Static_assert(offsetof(struct d3dkmt_getdevicestate, device) == 0 && sizeof(((struct d3dkmt_getdevicestate *)0)->device) == 4, "d3dkmt_getdevicestate.device");
_Static_assert(offsetof(struct d3dkmt_getdevicestate, state_type) == 4 && sizeof(((struct d3dkmt_getdevicestate *)0)->state_type) == 4, "d3dkmt_getdevicestate.state_type");
_Static_assert(offsetof(struct d3dkmt_getdevicestate, execution_state) == 8 && sizeof(((struct d3dkmt_getdevicestate *)0)->execution_state) == 4, "d3dkmt_getdevicestate.execution_state");
_Static_assert(offsetof(struct d3dkmt_getdevicestate, reset_state) == 8 && sizeof(((struct d3dkmt_getdevicestate *)0)->reset_state) == 4, "d3dkmt_getdevicestate.reset_state");
_Static_assert(offsetof(struct d3dkmt_getdevicestate, reset_state.value) == 8 && sizeof(((struct d3dkmt_getdevicestate *)0)->reset_state.value) == 4, "d3dkmt_getdevicestate.reset_state.value");
_Static_assert(offsetof(struct d3dkmt_getdevicestate, page_fault_state) == 8 && sizeof(((struct d3dkmt_getdevicestate *)0)->page_fault_state) == 32, "d3dkmt_getdevicestate.page_fault_state");
_Static_assert(offsetof(struct d3dkmt_getdevicestate, page_fault_state.faulted_primitive_api_sequence_number) == 8 && sizeof(((struct d3dkmt_getdevicestate *)0)->page_fault_state.faulted_primitive_api_sequence_number) == 8, "d3dkmt_getdevicestate.page_fault_state.faulted_primitive_api_sequence_number");
_Static_assert(offsetof(struct d3dkmt_getdevicestate, page_fault_state.faulted_pipeline_stage) == 16 && sizeof(((struct d3dkmt_getdevicestate *)0)->page_fault_state.faulted_pipeline_stage) == 4, "d3dkmt_getdevicestate.page_fault_state.faulted_pipeline_stage");
_Static_assert(offsetof(struct d3dkmt_getdevicestate, page_fault_state.faulted_bind_table_entry) == 20 && sizeof(((struct d3dkmt_getdevicestate *)0)->page_fault_state.faulted_bind_table_entry) == 4, "d3dkmt_getdevicestate.page_fault_state.faulted_bind_table_entry");
_Static_assert(offsetof(struct d3dkmt_getdevicestate, page_fault_state.page_fault_flags) == 24 && sizeof(((struct d3dkmt_getdevicestate *)0)->page_fault_state.page_fault_flags) == 4, "d3dkmt_getdevicestate.page_fault_state.page_fault_flags");
_Static_assert(offsetof(struct d3dkmt_getdevicestate, page_fault_state.fault_error_code) == 28 && sizeof(((struct d3dkmt_getdevicestate *)0)->page_fault_state.fault_error_code) == 4, "d3dkmt_getdevicestate.page_fault_state.fault_error_code");
_Static_assert(offsetof(struct d3dkmt_getdevicestate, page_fault_state.faulted_virtual_address) == 32 && sizeof(((struct d3dkmt_getdevicestate *)0)->page_fault_state.faulted_virtual_address) == 8, "d3dkmt_getdevicestate.page_fault_state.faulted_virtual_address");
_Static_assert(offsetof(struct d3dkmt_getdevicestate, alignment) == 8 && sizeof(((struct d3dkmt_getdevicestate *)0)->alignment) == 48, "d3dkmt_getdevicestate.alignment");
_Static_assert(sizeof(struct d3dkmt_submitcommandflags) == 4, "d3dkmt_submitcommandflags");
_Static_assert(sizeof(struct d3dkmt_submitcommand) == 384, "d3dkmt_submitcommand");
_Static_assert(offsetof(struct d3dkmt_submitcommand, command_buffer) == 0 && sizeof(((struct d3dkmt_submitcommand *)0)->command_buffer) == 8, "d3dkmt_submitcommand.command_buffer");
_Static_assert(offsetof(struct d3dkmt_submitcommand, command_length) == 8 && sizeof(((struct d3dkmt_submitcommand *)0)->command_length) == 4, "d3dkmt_submitcommand.command_length");
_Static_assert(offsetof(struct d3dkmt_submitcommand, flags) == 12 && sizeof(((struct d3dkmt_submitcommand *)0)->flags) == 4, "d3dkmt_submitcommand.flags");
_Static_assert(offsetof(struct d3dkmt_submitcommand, present_history_token) == 16 && sizeof(((struct d3dkmt_submitcommand *)0)->present_history_token) == 8, "d3dkmt_submitcommand.present_history_token");
_Static_assert(offsetof(struct d3dkmt_submitcommand, broadcast_context_count) == 24 && sizeof(((struct d3dkmt_submitcommand *)0)->broadcast_context_count) == 4, "d3dkmt_submitcommand.broadcast_context_count");
_Static_assert(offsetof(struct d3dkmt_submitcommand, broadcast_context) == 28 && sizeof(((struct d3dkmt_submitcommand *)0)->broadcast_context) == 256, "d3dkmt_submitcommand.broadcast_context");
_Static_assert(offsetof(struct d3dkmt_submitcommand, reserved) == 284 && sizeof(((struct d3dkmt_submitcommand *)0)->reserved) == 4, "d3dkmt_submitcommand.reserved");
_Static_assert(offsetof(struct d3dkmt_submitcommand, priv_drv_data) == 288 && sizeof(((struct d3dkmt_submitcommand *)0)->priv_drv_data) == 8, "d3dkmt_submitcommand.priv_drv_data");
_Static_assert(offsetof(struct d3dkmt_submitcommand, priv_drv_data_size) == 296 && sizeof(((struct d3dkmt_submitcommand *)0)->priv_drv_data_size) == 4, "d3dkmt_submitcommand.priv_drv_data_size");
_Static_assert(offsetof(struct d3dkmt_submitcommand, num_primaries) == 300 && sizeof(((struct d3dkmt_submitcommand *)0)->num_primaries) == 4, "d3dkmt_submitcommand.num_primaries");
_Static_assert(offsetof(struct d3dkmt_submitcommand, written_primaries) == 304 && sizeof(((struct d3dkmt_submitcommand *)0)->written_primaries) == 64, "d3dkmt_submitcommand.written_primaries");
_Static_assert(offsetof(struct d3dkmt_submitcommand, num_history_buffers) == 368 && sizeof(((struct d3dkmt_submitcommand *)0)->num_history_buffers) == 4, "d3dkmt_submitcommand.num_history_buffers");
_Static_assert(offsetof(struct d3dkmt_submitcommand, reserved1) == 372 && sizeof(((struct d3dkmt_submitcommand *)0)->reserved1) == 4, "d3dkmt_submitcommand.reserved1");
_Static_assert(offsetof(struct d3dkmt_submitcommand, history_buffer_array) == 376 && sizeof(((struct d3dkmt_submitcommand *)0)->history_buffer_array) == 8, "d3dkmt_submitcommand.history_buffer_array");
_Static_assert(sizeof(struct d3dddi_synchronizationobject_flags) == 4, "d3dddi_synchronizationobject_flags");
_Static_assert(offsetof(struct d3dddi_synchronizationobject_flags, value) == 0 && sizeof(((struct d3dddi_synchronizationobject_flags *)0)->value) == 4, "d3dddi_synchronizationobject_flags.value");
_Static_assert(sizeof(struct d3dddi_synchronizationobjectinfo2) == 80, "d3dddi_synchronizationobjectinfo2");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, type) == 0 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->type) == 4, "d3dddi_synchronizationobjectinfo2.type");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, flags) == 4 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->flags) == 4, "d3dddi_synchronizationobjectinfo2.flags");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, flags.value) == 4 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->flags.value) == 4, "d3dddi_synchronizationobjectinfo2.flags.value");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, synchronization_mutex) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->synchronization_mutex) == 4, "d3dddi_synchronizationobjectinfo2.synchronization_mutex");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, synchronization_mutex.initial_state) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->synchronization_mutex.initial_state) == 4, "d3dddi_synchronizationobjectinfo2.synchronization_mutex.initial_state");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, semaphore) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->semaphore) == 8, "d3dddi_synchronizationobjectinfo2.semaphore");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, semaphore.max_count) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->semaphore.max_count) == 4, "d3dddi_synchronizationobjectinfo2.semaphore.max_count");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, semaphore.initial_count) == 12 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->semaphore.initial_count) == 4, "d3dddi_synchronizationobjectinfo2.semaphore.initial_count");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, fence) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->fence) == 8, "d3dddi_synchronizationobjectinfo2.fence");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, fence.fence_value) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->fence.fence_value) == 8, "d3dddi_synchronizationobjectinfo2.fence.fence_value");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, cpu_notification) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->cpu_notification) == 8, "d3dddi_synchronizationobjectinfo2.cpu_notification");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, cpu_notification.event) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->cpu_notification.event) == 8, "d3dddi_synchronizationobjectinfo2.cpu_notification.event");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, monitored_fence) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->monitored_fence) == 32, "d3dddi_synchronizationobjectinfo2.monitored_fence");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, monitored_fence.initial_fence_value) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->monitored_fence.initial_fence_value) == 8, "d3dddi_synchronizationobjectinfo2.monitored_fence.initial_fence_value");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, monitored_fence.fence_cpu_virtual_address) == 16 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->monitored_fence.fence_cpu_virtual_address) == 8, "d3dddi_synchronizationobjectinfo2.monitored_fence.fence_cpu_virtual_address");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, monitored_fence.fence_gpu_virtual_address) == 24 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->monitored_fence.fence_gpu_virtual_address) == 8, "d3dddi_synchronizationobjectinfo2.monitored_fence.fence_gpu_virtual_address");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, monitored_fence.engine_affinity) == 32 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->monitored_fence.engine_affinity) == 4, "d3dddi_synchronizationobjectinfo2.monitored_fence.engine_affinity");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, periodic_monitored_fence) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->periodic_monitored_fence) == 40, "d3dddi_synchronizationobjectinfo2.periodic_monitored_fence");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, periodic_monitored_fence.adapter) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->periodic_monitored_fence.adapter) == 4, "d3dddi_synchronizationobjectinfo2.periodic_monitored_fence.adapter");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, periodic_monitored_fence.vidpn_target_id) == 12 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->periodic_monitored_fence.vidpn_target_id) == 4, "d3dddi_synchronizationobjectinfo2.periodic_monitored_fence.vidpn_target_id");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, periodic_monitored_fence.time) == 16 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->periodic_monitored_fence.time) == 8, "d3dddi_synchronizationobjectinfo2.periodic_monitored_fence.time");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, periodic_monitored_fence.fence_cpu_virtual_address) == 24 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->periodic_monitored_fence.fence_cpu_virtual_address) == 8, "d3dddi_synchronizationobjectinfo2.periodic_monitored_fence.fence_cpu_virtual_address");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, periodic_monitored_fence.fence_gpu_virtual_address) == 32 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->periodic_monitored_fence.fence_gpu_virtual_address) == 8, "d3dddi_synchronizationobjectinfo2.periodic_monitored_fence.fence_gpu_virtual_address");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, periodic_monitored_fence.engine_affinity) == 40 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->periodic_monitored_fence.engine_affinity) == 4, "d3dddi_synchronizationobjectinfo2.periodic_monitored_fence.engine_affinity");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, reserved) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->reserved) == 64, "d3dddi_synchronizationobjectinfo2.reserved");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, reserved.reserved) == 8 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->reserved.reserved) == 64, "d3dddi_synchronizationobjectinfo2.reserved.reserved");
_Static_assert(offsetof(struct d3dddi_synchronizationobjectinfo2, shared_handle) == 72 && sizeof(((struct d3dddi_synchronizationobjectinfo2 *)0)->shared_handle) == 4, "d3dddi_synchronizationobjectinfo2.shared_handle");
_Static_assert(sizeof(struct d3dkmt_createsynchronizationobject2) == 96, "d3dkmt_createsynchronizationobject2");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, device) == 0 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->device) == 4, "d3dkmt_createsynchronizationobject2.device");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, reserved) == 4 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->reserved) == 4, "d3dkmt_createsynchronizationobject2.reserved");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info) == 8 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info) == 80, "d3dkmt_createsynchronizationobject2.info");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.type) == 8 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.type) == 4, "d3dkmt_createsynchronizationobject2.info.type");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.flags) == 12 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.flags) == 4, "d3dkmt_createsynchronizationobject2.info.flags");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.flags.value) == 12 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.flags.value) == 4, "d3dkmt_createsynchronizationobject2.info.flags.value");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.synchronization_mutex) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.synchronization_mutex) == 4, "d3dkmt_createsynchronizationobject2.info.synchronization_mutex");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.synchronization_mutex.initial_state) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.synchronization_mutex.initial_state) == 4, "d3dkmt_createsynchronizationobject2.info.synchronization_mutex.initial_state");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.semaphore) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.semaphore) == 8, "d3dkmt_createsynchronizationobject2.info.semaphore");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.semaphore.max_count) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.semaphore.max_count) == 4, "d3dkmt_createsynchronizationobject2.info.semaphore.max_count");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.semaphore.initial_count) == 20 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.semaphore.initial_count) == 4, "d3dkmt_createsynchronizationobject2.info.semaphore.initial_count");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.fence) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.fence) == 8, "d3dkmt_createsynchronizationobject2.info.fence");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.fence.fence_value) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.fence.fence_value) == 8, "d3dkmt_createsynchronizationobject2.info.fence.fence_value");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.cpu_notification) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.cpu_notification) == 8, "d3dkmt_createsynchronizationobject2.info.cpu_notification");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.cpu_notification.event) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.cpu_notification.event) == 8, "d3dkmt_createsynchronizationobject2.info.cpu_notification.event");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.monitored_fence) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.monitored_fence) == 32, "d3dkmt_createsynchronizationobject2.info.monitored_fence");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.monitored_fence.initial_fence_value) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.monitored_fence.initial_fence_value) == 8, "d3dkmt_createsynchronizationobject2.info.monitored_fence.initial_fence_value");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.monitored_fence.fence_cpu_virtual_address) == 24 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.monitored_fence.fence_cpu_virtual_address) == 8, "d3dkmt_createsynchronizationobject2.info.monitored_fence.fence_cpu_virtual_address");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.monitored_fence.fence_gpu_virtual_address) == 32 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.monitored_fence.fence_gpu_virtual_address) == 8, "d3dkmt_createsynchronizationobject2.info.monitored_fence.fence_gpu_virtual_address");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.monitored_fence.engine_affinity) == 40 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.monitored_fence.engine_affinity) == 4, "d3dkmt_createsynchronizationobject2.info.monitored_fence.engine_affinity");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.periodic_monitored_fence) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.periodic_monitored_fence) == 40, "d3dkmt_createsynchronizationobject2.info.periodic_monitored_fence");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.periodic_monitored_fence.adapter) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.periodic_monitored_fence.adapter) == 4, "d3dkmt_createsynchronizationobject2.info.periodic_monitored_fence.adapter");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.periodic_monitored_fence.vidpn_target_id) == 20 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.periodic_monitored_fence.vidpn_target_id) == 4, "d3dkmt_createsynchronizationobject2.info.periodic_monitored_fence.vidpn_target_id");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.periodic_monitored_fence.time) == 24 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.periodic_monitored_fence.time) == 8, "d3dkmt_createsynchronizationobject2.info.periodic_monitored_fence.time");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.periodic_monitored_fence.fence_cpu_virtual_address) == 32 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.periodic_monitored_fence.fence_cpu_virtual_address) == 8, "d3dkmt_createsynchronizationobject2.info.periodic_monitored_fence.fence_cpu_virtual_address");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.periodic_monitored_fence.fence_gpu_virtual_address) == 40 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.periodic_monitored_fence.fence_gpu_virtual_address) == 8, "d3dkmt_createsynchronizationobject2.info.periodic_monitored_fence.fence_gpu_virtual_address");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.periodic_monitored_fence.engine_affinity) == 48 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.periodic_monitored_fence.engine_affinity) == 4, "d3dkmt_createsynchronizationobject2.info.periodic_monitored_fence.engine_affinity");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.reserved) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.reserved) == 64, "d3dkmt_createsynchronizationobject2.info.reserved");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.reserved.reserved) == 16 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.reserved.reserved) == 64, "d3dkmt_createsynchronizationobject2.info.reserved.reserved");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, info.shared_handle) == 80 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->info.shared_handle) == 4, "d3dkmt_createsynchronizationobject2.info.shared_handle");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, sync_object) == 88 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->sync_object) == 4, "d3dkmt_createsynchronizationobject2.sync_object");
_Static_assert(offsetof(struct d3dkmt_createsynchronizationobject2, reserved1) == 92 && sizeof(((struct d3dkmt_createsynchronizationobject2 *)0)->reserved1) == 4, "d3dkmt_createsynchronizationobject2.reserved1");
_Static_assert(sizeof(struct d3dddicb_signalflags) == 4, "d3dddicb_signalflags");
_Static_assert(offsetof(struct d3dddicb_signalflags, value) == 0 && sizeof(((struct d3dddicb_signalflags *)0)->value) == 4, "d3dddicb_signalflags.value");
_Static_assert(sizeof(struct d3dkmt_signalsynchronizationobject2) == 464, "d3dkmt_signalsynchronizationobject2");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobject2, context) == 0 && sizeof(((struct d3dkmt_signalsynchronizationobject2 *)0)->context) == 4, "d3dkmt_signalsynchronizationobject2.context");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobject2, object_count) == 4 && sizeof(((struct d3dkmt_signalsynchronizationobject2 *)0)->object_count) == 4, "d3dkmt_signalsynchronizationobject2.object_count");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobject2, object_array) == 8 && sizeof(((struct d3dkmt_signalsynchronizationobject2 *)0)->object_array) == 128, "d3dkmt_signalsynchronizationobject2.object_array");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobject2, flags) == 136 && sizeof(((struct d3dkmt_signalsynchronizationobject2 *)0)->flags) == 4, "d3dkmt_signalsynchronizationobject2.flags");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobject2, flags.value) == 136 && sizeof(((struct d3dkmt_signalsynchronizationobject2 *)0)->flags.value) == 4, "d3dkmt_signalsynchronizationobject2.flags.value");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobject2, context_count) == 140 && sizeof(((struct d3dkmt_signalsynchronizationobject2 *)0)->context_count) == 4, "d3dkmt_signalsynchronizationobject2.context_count");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobject2, contexts) == 144 && sizeof(((struct d3dkmt_signalsynchronizationobject2 *)0)->contexts) == 256, "d3dkmt_signalsynchronizationobject2.contexts");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobject2, fence) == 400 && sizeof(((struct d3dkmt_signalsynchronizationobject2 *)0)->fence) == 8, "d3dkmt_signalsynchronizationobject2.fence");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobject2, fence.fence_value) == 400 && sizeof(((struct d3dkmt_signalsynchronizationobject2 *)0)->fence.fence_value) == 8, "d3dkmt_signalsynchronizationobject2.fence.fence_value");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobject2, cpu_event_handle) == 400 && sizeof(((struct d3dkmt_signalsynchronizationobject2 *)0)->cpu_event_handle) == 8, "d3dkmt_signalsynchronizationobject2.cpu_event_handle");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobject2, reserved) == 400 && sizeof(((struct d3dkmt_signalsynchronizationobject2 *)0)->reserved) == 64, "d3dkmt_signalsynchronizationobject2.reserved");
_Static_assert(sizeof(struct d3dkmt_waitforsynchronizationobject2) == 200, "d3dkmt_waitforsynchronizationobject2");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobject2, context) == 0 && sizeof(((struct d3dkmt_waitforsynchronizationobject2 *)0)->context) == 4, "d3dkmt_waitforsynchronizationobject2.context");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobject2, object_count) == 4 && sizeof(((struct d3dkmt_waitforsynchronizationobject2 *)0)->object_count) == 4, "d3dkmt_waitforsynchronizationobject2.object_count");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobject2, object_array) == 8 && sizeof(((struct d3dkmt_waitforsynchronizationobject2 *)0)->object_array) == 128, "d3dkmt_waitforsynchronizationobject2.object_array");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobject2, fence) == 136 && sizeof(((struct d3dkmt_waitforsynchronizationobject2 *)0)->fence) == 8, "d3dkmt_waitforsynchronizationobject2.fence");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobject2, fence.fence_value) == 136 && sizeof(((struct d3dkmt_waitforsynchronizationobject2 *)0)->fence.fence_value) == 8, "d3dkmt_waitforsynchronizationobject2.fence.fence_value");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobject2, reserved) == 136 && sizeof(((struct d3dkmt_waitforsynchronizationobject2 *)0)->reserved) == 64, "d3dkmt_waitforsynchronizationobject2.reserved");
_Static_assert(sizeof(struct d3dddicb_destroyallocation2flags) == 4, "d3dddicb_destroyallocation2flags");
_Static_assert(offsetof(struct d3dddicb_destroyallocation2flags, value) == 0 && sizeof(((struct d3dddicb_destroyallocation2flags *)0)->value) == 4, "d3dddicb_destroyallocation2flags.value");
_Static_assert(sizeof(struct d3dkmt_destroyallocation2) == 24, "d3dkmt_destroyallocation2");
_Static_assert(offsetof(struct d3dkmt_destroyallocation2, device) == 0 && sizeof(((struct d3dkmt_destroyallocation2 *)0)->device) == 4, "d3dkmt_destroyallocation2.device");
_Static_assert(offsetof(struct d3dkmt_destroyallocation2, resource) == 4 && sizeof(((struct d3dkmt_destroyallocation2 *)0)->resource) == 4, "d3dkmt_destroyallocation2.resource");
_Static_assert(offsetof(struct d3dkmt_destroyallocation2, allocations) == 8 && sizeof(((struct d3dkmt_destroyallocation2 *)0)->allocations) == 8, "d3dkmt_destroyallocation2.allocations");
_Static_assert(offsetof(struct d3dkmt_destroyallocation2, alloc_count) == 16 && sizeof(((struct d3dkmt_destroyallocation2 *)0)->alloc_count) == 4, "d3dkmt_destroyallocation2.alloc_count");
_Static_assert(offsetof(struct d3dkmt_destroyallocation2, flags) == 20 && sizeof(((struct d3dkmt_destroyallocation2 *)0)->flags) == 4, "d3dkmt_destroyallocation2.flags");
_Static_assert(offsetof(struct d3dkmt_destroyallocation2, flags.value) == 20 && sizeof(((struct d3dkmt_destroyallocation2 *)0)->flags.value) == 4, "d3dkmt_destroyallocation2.flags.value");
_Static_assert(sizeof(struct d3dkmt_enumadapters2) == 16, "d3dkmt_enumadapters2");
_Static_assert(offsetof(struct d3dkmt_enumadapters2, num_adapters) == 0 && sizeof(((struct d3dkmt_enumadapters2 *)0)->num_adapters) == 4, "d3dkmt_enumadapters2.num_adapters");
_Static_assert(offsetof(struct d3dkmt_enumadapters2, reserved) == 4 && sizeof(((struct d3dkmt_enumadapters2 *)0)->reserved) == 4, "d3dkmt_enumadapters2.reserved");
_Static_assert(offsetof(struct d3dkmt_enumadapters2, adapters) == 8 && sizeof(((struct d3dkmt_enumadapters2 *)0)->adapters) == 8, "d3dkmt_enumadapters2.adapters");
_Static_assert(sizeof(struct d3dkmt_closeadapter) == 4, "d3dkmt_closeadapter");
_Static_assert(offsetof(struct d3dkmt_closeadapter, adapter_handle) == 0 && sizeof(((struct d3dkmt_closeadapter *)0)->adapter_handle) == 4, "d3dkmt_closeadapter.adapter_handle");
_Static_assert(sizeof(struct d3dkmt_changevideomemoryreservation) == 32, "d3dkmt_changevideomemoryreservation");
_Static_assert(offsetof(struct d3dkmt_changevideomemoryreservation, process) == 0 && sizeof(((struct d3dkmt_changevideomemoryreservation *)0)->process) == 8, "d3dkmt_changevideomemoryreservation.process");
_Static_assert(offsetof(struct d3dkmt_changevideomemoryreservation, adapter) == 8 && sizeof(((struct d3dkmt_changevideomemoryreservation *)0)->adapter) == 4, "d3dkmt_changevideomemoryreservation.adapter");
_Static_assert(offsetof(struct d3dkmt_changevideomemoryreservation, memory_segment_group) == 12 && sizeof(((struct d3dkmt_changevideomemoryreservation *)0)->memory_segment_group) == 4, "d3dkmt_changevideomemoryreservation.memory_segment_group");
_Static_assert(offsetof(struct d3dkmt_changevideomemoryreservation, reservation) == 16 && sizeof(((struct d3dkmt_changevideomemoryreservation *)0)->reservation) == 8, "d3dkmt_changevideomemoryreservation.reservation");
_Static_assert(offsetof(struct d3dkmt_changevideomemoryreservation, physical_adapter_index) == 24 && sizeof(((struct d3dkmt_changevideomemoryreservation *)0)->physical_adapter_index) == 4, "d3dkmt_changevideomemoryreservation.physical_adapter_index");
_Static_assert(sizeof(struct d3dddi_createhwqueueflags) == 4, "d3dddi_createhwqueueflags");
_Static_assert(offsetof(struct d3dddi_createhwqueueflags, value) == 0 && sizeof(((struct d3dddi_createhwqueueflags *)0)->value) == 4, "d3dddi_createhwqueueflags.value");
_Static_assert(sizeof(struct d3dkmt_createhwqueue) == 48, "d3dkmt_createhwqueue");
_Static_assert(offsetof(struct d3dkmt_createhwqueue, context) == 0 && sizeof(((struct d3dkmt_createhwqueue *)0)->context) == 4, "d3dkmt_createhwqueue.context");
_Static_assert(offsetof(struct d3dkmt_createhwqueue, flags) == 4 && sizeof(((struct d3dkmt_createhwqueue *)0)->flags) == 4, "d3dkmt_createhwqueue.flags");
_Static_assert(offsetof(struct d3dkmt_createhwqueue, flags.value) == 4 && sizeof(((struct d3dkmt_createhwqueue *)0)->flags.value) == 4, "d3dkmt_createhwqueue.flags.value");
_Static_assert(offsetof(struct d3dkmt_createhwqueue, priv_drv_data_size) == 8 && sizeof(((struct d3dkmt_createhwqueue *)0)->priv_drv_data_size) == 4, "d3dkmt_createhwqueue.priv_drv_data_size");
_Static_assert(offsetof(struct d3dkmt_createhwqueue, reserved) == 12 && sizeof(((struct d3dkmt_createhwqueue *)0)->reserved) == 4, "d3dkmt_createhwqueue.reserved");
_Static_assert(offsetof(struct d3dkmt_createhwqueue, priv_drv_data) == 16 && sizeof(((struct d3dkmt_createhwqueue *)0)->priv_drv_data) == 8, "d3dkmt_createhwqueue.priv_drv_data");
_Static_assert(offsetof(struct d3dkmt_createhwqueue, queue) == 24 && sizeof(((struct d3dkmt_createhwqueue *)0)->queue) == 4, "d3dkmt_createhwqueue.queue");
_Static_assert(offsetof(struct d3dkmt_createhwqueue, queue_progress_fence) == 28 && sizeof(((struct d3dkmt_createhwqueue *)0)->queue_progress_fence) == 4, "d3dkmt_createhwqueue.queue_progress_fence");
_Static_assert(offsetof(struct d3dkmt_createhwqueue, queue_progress_fence_cpu_va) == 32 && sizeof(((struct d3dkmt_createhwqueue *)0)->queue_progress_fence_cpu_va) == 8, "d3dkmt_createhwqueue.queue_progress_fence_cpu_va");
_Static_assert(offsetof(struct d3dkmt_createhwqueue, queue_progress_fence_gpu_va) == 40 && sizeof(((struct d3dkmt_createhwqueue *)0)->queue_progress_fence_gpu_va) == 8, "d3dkmt_createhwqueue.queue_progress_fence_gpu_va");
_Static_assert(sizeof(struct d3dkmt_destroydevice) == 4, "d3dkmt_destroydevice");
_Static_assert(offsetof(struct d3dkmt_destroydevice, device) == 0 && sizeof(((struct d3dkmt_destroydevice *)0)->device) == 4, "d3dkmt_destroydevice.device");
_Static_assert(sizeof(struct d3dkmt_destroyhwqueue) == 4, "d3dkmt_destroyhwqueue");
_Static_assert(offsetof(struct d3dkmt_destroyhwqueue, queue) == 0 && sizeof(((struct d3dkmt_destroyhwqueue *)0)->queue) == 4, "d3dkmt_destroyhwqueue.queue");
_Static_assert(sizeof(struct d3dddi_destroypagingqueue) == 4, "d3dddi_destroypagingqueue");
_Static_assert(offsetof(struct d3dddi_destroypagingqueue, paging_queue) == 0 && sizeof(((struct d3dddi_destroypagingqueue *)0)->paging_queue) == 4, "d3dddi_destroypagingqueue.paging_queue");
_Static_assert(sizeof(struct d3dkmt_destroysynchronizationobject) == 4, "d3dkmt_destroysynchronizationobject");
_Static_assert(offsetof(struct d3dkmt_destroysynchronizationobject, sync_object) == 0 && sizeof(((struct d3dkmt_destroysynchronizationobject *)0)->sync_object) == 4, "d3dkmt_destroysynchronizationobject.sync_object");
_Static_assert(sizeof(struct d3dddi_evict_flags) == 4, "d3dddi_evict_flags");
_Static_assert(offsetof(struct d3dddi_evict_flags, value) == 0 && sizeof(((struct d3dddi_evict_flags *)0)->value) == 4, "d3dddi_evict_flags.value");
_Static_assert(sizeof(struct d3dkmt_evict) == 32, "d3dkmt_evict");
_Static_assert(offsetof(struct d3dkmt_evict, device) == 0 && sizeof(((struct d3dkmt_evict *)0)->device) == 4, "d3dkmt_evict.device");
_Static_assert(offsetof(struct d3dkmt_evict, alloc_count) == 4 && sizeof(((struct d3dkmt_evict *)0)->alloc_count) == 4, "d3dkmt_evict.alloc_count");
_Static_assert(offsetof(struct d3dkmt_evict, allocations) == 8 && sizeof(((struct d3dkmt_evict *)0)->allocations) == 8, "d3dkmt_evict.allocations");
_Static_assert(offsetof(struct d3dkmt_evict, flags) == 16 && sizeof(((struct d3dkmt_evict *)0)->flags) == 4, "d3dkmt_evict.flags");
_Static_assert(offsetof(struct d3dkmt_evict, flags.value) == 16 && sizeof(((struct d3dkmt_evict *)0)->flags.value) == 4, "d3dkmt_evict.flags.value");
_Static_assert(offsetof(struct d3dkmt_evict, reserved) == 20 && sizeof(((struct d3dkmt_evict *)0)->reserved) == 4, "d3dkmt_evict.reserved");
_Static_assert(offsetof(struct d3dkmt_evict, num_bytes_to_trim) == 24 && sizeof(((struct d3dkmt_evict *)0)->num_bytes_to_trim) == 8, "d3dkmt_evict.num_bytes_to_trim");
_Static_assert(sizeof(struct d3dkmt_flushheaptransitions) == 4, "d3dkmt_flushheaptransitions");
_Static_assert(offsetof(struct d3dkmt_flushheaptransitions, adapter) == 0 && sizeof(((struct d3dkmt_flushheaptransitions *)0)->adapter) == 4, "d3dkmt_flushheaptransitions.adapter");
_Static_assert(sizeof(struct d3dkmt_freegpuvirtualaddress) == 24, "d3dkmt_freegpuvirtualaddress");
_Static_assert(offsetof(struct d3dkmt_freegpuvirtualaddress, adapter) == 0 && sizeof(((struct d3dkmt_freegpuvirtualaddress *)0)->adapter) == 4, "d3dkmt_freegpuvirtualaddress.adapter");
_Static_assert(offsetof(struct d3dkmt_freegpuvirtualaddress, reserved) == 4 && sizeof(((struct d3dkmt_freegpuvirtualaddress *)0)->reserved) == 4, "d3dkmt_freegpuvirtualaddress.reserved");
_Static_assert(offsetof(struct d3dkmt_freegpuvirtualaddress, base_address) == 8 && sizeof(((struct d3dkmt_freegpuvirtualaddress *)0)->base_address) == 8, "d3dkmt_freegpuvirtualaddress.base_address");
_Static_assert(offsetof(struct d3dkmt_freegpuvirtualaddress, size) == 16 && sizeof(((struct d3dkmt_freegpuvirtualaddress *)0)->size) == 8, "d3dkmt_freegpuvirtualaddress.size");
_Static_assert(sizeof(struct d3dkmt_getcontextinprocessschedulingpriority) == 8, "d3dkmt_getcontextinprocessschedulingpriority");
_Static_assert(offsetof(struct d3dkmt_getcontextinprocessschedulingpriority, context) == 0 && sizeof(((struct d3dkmt_getcontextinprocessschedulingpriority *)0)->context) == 4, "d3dkmt_getcontextinprocessschedulingpriority.context");
_Static_assert(offsetof(struct d3dkmt_getcontextinprocessschedulingpriority, priority) == 4 && sizeof(((struct d3dkmt_getcontextinprocessschedulingpriority *)0)->priority) == 4, "d3dkmt_getcontextinprocessschedulingpriority.priority");
_Static_assert(sizeof(struct d3dkmt_getcontextschedulingpriority) == 8, "d3dkmt_getcontextschedulingpriority");
_Static_assert(offsetof(struct d3dkmt_getcontextschedulingpriority, context) == 0 && sizeof(((struct d3dkmt_getcontextschedulingpriority *)0)->context) == 4, "d3dkmt_getcontextschedulingpriority.context");
_Static_assert(offsetof(struct d3dkmt_getcontextschedulingpriority, priority) == 4 && sizeof(((struct d3dkmt_getcontextschedulingpriority *)0)->priority) == 4, "d3dkmt_getcontextschedulingpriority.priority");
_Static_assert(sizeof(struct d3dkmt_invalidatecache) == 24, "d3dkmt_invalidatecache");
_Static_assert(offsetof(struct d3dkmt_invalidatecache, device) == 0 && sizeof(((struct d3dkmt_invalidatecache *)0)->device) == 4, "d3dkmt_invalidatecache.device");
_Static_assert(offsetof(struct d3dkmt_invalidatecache, allocation) == 4 && sizeof(((struct d3dkmt_invalidatecache *)0)->allocation) == 4, "d3dkmt_invalidatecache.allocation");
_Static_assert(offsetof(struct d3dkmt_invalidatecache, offset) == 8 && sizeof(((struct d3dkmt_invalidatecache *)0)->offset) == 8, "d3dkmt_invalidatecache.offset");
_Static_assert(offsetof(struct d3dkmt_invalidatecache, length) == 16 && sizeof(((struct d3dkmt_invalidatecache *)0)->length) == 8, "d3dkmt_invalidatecache.length");
_Static_assert(sizeof(struct d3dddicb_lock2flags) == 4, "d3dddicb_lock2flags");
_Static_assert(offsetof(struct d3dddicb_lock2flags, value) == 0 && sizeof(((struct d3dddicb_lock2flags *)0)->value) == 4, "d3dddicb_lock2flags.value");
_Static_assert(sizeof(struct d3dkmt_lock2) == 24, "d3dkmt_lock2");
_Static_assert(offsetof(struct d3dkmt_lock2, device) == 0 && sizeof(((struct d3dkmt_lock2 *)0)->device) == 4, "d3dkmt_lock2.device");
_Static_assert(offsetof(struct d3dkmt_lock2, allocation) == 4 && sizeof(((struct d3dkmt_lock2 *)0)->allocation) == 4, "d3dkmt_lock2.allocation");
_Static_assert(offsetof(struct d3dkmt_lock2, flags) == 8 && sizeof(((struct d3dkmt_lock2 *)0)->flags) == 4, "d3dkmt_lock2.flags");
_Static_assert(offsetof(struct d3dkmt_lock2, flags.value) == 8 && sizeof(((struct d3dkmt_lock2 *)0)->flags.value) == 4, "d3dkmt_lock2.flags.value");
_Static_assert(offsetof(struct d3dkmt_lock2, reserved) == 12 && sizeof(((struct d3dkmt_lock2 *)0)->reserved) == 4, "d3dkmt_lock2.reserved");
_Static_assert(offsetof(struct d3dkmt_lock2, data) == 16 && sizeof(((struct d3dkmt_lock2 *)0)->data) == 8, "d3dkmt_lock2.data");
_Static_assert(sizeof(struct d3dkmt_markdeviceaserror) == 8, "d3dkmt_markdeviceaserror");
_Static_assert(offsetof(struct d3dkmt_markdeviceaserror, device) == 0 && sizeof(((struct d3dkmt_markdeviceaserror *)0)->device) == 4, "d3dkmt_markdeviceaserror.device");
_Static_assert(offsetof(struct d3dkmt_markdeviceaserror, reason) == 4 && sizeof(((struct d3dkmt_markdeviceaserror *)0)->reason) == 4, "d3dkmt_markdeviceaserror.reason");
_Static_assert(sizeof(struct d3dkmt_offer_flags) == 4, "d3dkmt_offer_flags");
_Static_assert(offsetof(struct d3dkmt_offer_flags, value) == 0 && sizeof(((struct d3dkmt_offer_flags *)0)->value) == 4, "d3dkmt_offer_flags.value");
_Static_assert(sizeof(struct d3dkmt_offerallocations) == 40, "d3dkmt_offerallocations");
_Static_assert(offsetof(struct d3dkmt_offerallocations, device) == 0 && sizeof(((struct d3dkmt_offerallocations *)0)->device) == 4, "d3dkmt_offerallocations.device");
_Static_assert(offsetof(struct d3dkmt_offerallocations, reserved) == 4 && sizeof(((struct d3dkmt_offerallocations *)0)->reserved) == 4, "d3dkmt_offerallocations.reserved");
_Static_assert(offsetof(struct d3dkmt_offerallocations, resources) == 8 && sizeof(((struct d3dkmt_offerallocations *)0)->resources) == 8, "d3dkmt_offerallocations.resources");
_Static_assert(offsetof(struct d3dkmt_offerallocations, allocations) == 16 && sizeof(((struct d3dkmt_offerallocations *)0)->allocations) == 8, "d3dkmt_offerallocations.allocations");
_Static_assert(offsetof(struct d3dkmt_offerallocations, allocation_count) == 24 && sizeof(((struct d3dkmt_offerallocations *)0)->allocation_count) == 4, "d3dkmt_offerallocations.allocation_count");
_Static_assert(offsetof(struct d3dkmt_offerallocations, priority) == 28 && sizeof(((struct d3dkmt_offerallocations *)0)->priority) == 4, "d3dkmt_offerallocations.priority");
_Static_assert(offsetof(struct d3dkmt_offerallocations, flags) == 32 && sizeof(((struct d3dkmt_offerallocations *)0)->flags) == 4, "d3dkmt_offerallocations.flags");
_Static_assert(offsetof(struct d3dkmt_offerallocations, flags.value) == 32 && sizeof(((struct d3dkmt_offerallocations *)0)->flags.value) == 4, "d3dkmt_offerallocations.flags.value");
_Static_assert(offsetof(struct d3dkmt_offerallocations, reserved1) == 36 && sizeof(((struct d3dkmt_offerallocations *)0)->reserved1) == 4, "d3dkmt_offerallocations.reserved1");
_Static_assert(sizeof(struct d3dkmt_queryallocationresidency) == 32, "d3dkmt_queryallocationresidency");
_Static_assert(offsetof(struct d3dkmt_queryallocationresidency, device) == 0 && sizeof(((struct d3dkmt_queryallocationresidency *)0)->device) == 4, "d3dkmt_queryallocationresidency.device");
_Static_assert(offsetof(struct d3dkmt_queryallocationresidency, resource) == 4 && sizeof(((struct d3dkmt_queryallocationresidency *)0)->resource) == 4, "d3dkmt_queryallocationresidency.resource");
_Static_assert(offsetof(struct d3dkmt_queryallocationresidency, allocations) == 8 && sizeof(((struct d3dkmt_queryallocationresidency *)0)->allocations) == 8, "d3dkmt_queryallocationresidency.allocations");
_Static_assert(offsetof(struct d3dkmt_queryallocationresidency, allocation_count) == 16 && sizeof(((struct d3dkmt_queryallocationresidency *)0)->allocation_count) == 4, "d3dkmt_queryallocationresidency.allocation_count");
_Static_assert(offsetof(struct d3dkmt_queryallocationresidency, reserved) == 20 && sizeof(((struct d3dkmt_queryallocationresidency *)0)->reserved) == 4, "d3dkmt_queryallocationresidency.reserved");
_Static_assert(offsetof(struct d3dkmt_queryallocationresidency, residency_status) == 24 && sizeof(((struct d3dkmt_queryallocationresidency *)0)->residency_status) == 8, "d3dkmt_queryallocationresidency.residency_status");
_Static_assert(sizeof(struct d3dkmt_reclaimallocations2) == 40, "d3dkmt_reclaimallocations2");
_Static_assert(offsetof(struct d3dkmt_reclaimallocations2, paging_queue) == 0 && sizeof(((struct d3dkmt_reclaimallocations2 *)0)->paging_queue) == 4, "d3dkmt_reclaimallocations2.paging_queue");
_Static_assert(offsetof(struct d3dkmt_reclaimallocations2, allocation_count) == 4 && sizeof(((struct d3dkmt_reclaimallocations2 *)0)->allocation_count) == 4, "d3dkmt_reclaimallocations2.allocation_count");
_Static_assert(offsetof(struct d3dkmt_reclaimallocations2, resources) == 8 && sizeof(((struct d3dkmt_reclaimallocations2 *)0)->resources) == 8, "d3dkmt_reclaimallocations2.resources");
_Static_assert(offsetof(struct d3dkmt_reclaimallocations2, allocations) == 16 && sizeof(((struct d3dkmt_reclaimallocations2 *)0)->allocations) == 8, "d3dkmt_reclaimallocations2.allocations");
_Static_assert(offsetof(struct d3dkmt_reclaimallocations2, discarded) == 24 && sizeof(((struct d3dkmt_reclaimallocations2 *)0)->discarded) == 8, "d3dkmt_reclaimallocations2.discarded");
_Static_assert(offsetof(struct d3dkmt_reclaimallocations2, results) == 24 && sizeof(((struct d3dkmt_reclaimallocations2 *)0)->results) == 8, "d3dkmt_reclaimallocations2.results");
_Static_assert(offsetof(struct d3dkmt_reclaimallocations2, paging_fence_value) == 32 && sizeof(((struct d3dkmt_reclaimallocations2 *)0)->paging_fence_value) == 8, "d3dkmt_reclaimallocations2.paging_fence_value");
_Static_assert(sizeof(struct d3dkmt_setallocationpriority) == 32, "d3dkmt_setallocationpriority");
_Static_assert(offsetof(struct d3dkmt_setallocationpriority, device) == 0 && sizeof(((struct d3dkmt_setallocationpriority *)0)->device) == 4, "d3dkmt_setallocationpriority.device");
_Static_assert(offsetof(struct d3dkmt_setallocationpriority, resource) == 4 && sizeof(((struct d3dkmt_setallocationpriority *)0)->resource) == 4, "d3dkmt_setallocationpriority.resource");
_Static_assert(offsetof(struct d3dkmt_setallocationpriority, allocation_list) == 8 && sizeof(((struct d3dkmt_setallocationpriority *)0)->allocation_list) == 8, "d3dkmt_setallocationpriority.allocation_list");
_Static_assert(offsetof(struct d3dkmt_setallocationpriority, allocation_count) == 16 && sizeof(((struct d3dkmt_setallocationpriority *)0)->allocation_count) == 4, "d3dkmt_setallocationpriority.allocation_count");
_Static_assert(offsetof(struct d3dkmt_setallocationpriority, reserved) == 20 && sizeof(((struct d3dkmt_setallocationpriority *)0)->reserved) == 4, "d3dkmt_setallocationpriority.reserved");
_Static_assert(offsetof(struct d3dkmt_setallocationpriority, priorities) == 24 && sizeof(((struct d3dkmt_setallocationpriority *)0)->priorities) == 8, "d3dkmt_setallocationpriority.priorities");
_Static_assert(sizeof(struct d3dkmt_setcontextinprocessschedulingpriority) == 8, "d3dkmt_setcontextinprocessschedulingpriority");
_Static_assert(offsetof(struct d3dkmt_setcontextinprocessschedulingpriority, context) == 0 && sizeof(((struct d3dkmt_setcontextinprocessschedulingpriority *)0)->context) == 4, "d3dkmt_setcontextinprocessschedulingpriority.context");
_Static_assert(offsetof(struct d3dkmt_setcontextinprocessschedulingpriority, priority) == 4 && sizeof(((struct d3dkmt_setcontextinprocessschedulingpriority *)0)->priority) == 4, "d3dkmt_setcontextinprocessschedulingpriority.priority");
_Static_assert(sizeof(struct d3dkmt_setcontextschedulingpriority) == 8, "d3dkmt_setcontextschedulingpriority");
_Static_assert(offsetof(struct d3dkmt_setcontextschedulingpriority, context) == 0 && sizeof(((struct d3dkmt_setcontextschedulingpriority *)0)->context) == 4, "d3dkmt_setcontextschedulingpriority.context");
_Static_assert(offsetof(struct d3dkmt_setcontextschedulingpriority, priority) == 4 && sizeof(((struct d3dkmt_setcontextschedulingpriority *)0)->priority) == 4, "d3dkmt_setcontextschedulingpriority.priority");
_Static_assert(sizeof(struct d3dkmt_signalsynchronizationobjectfromcpu) == 32, "d3dkmt_signalsynchronizationobjectfromcpu");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromcpu, device) == 0 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromcpu *)0)->device) == 4, "d3dkmt_signalsynchronizationobjectfromcpu.device");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromcpu, object_count) == 4 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromcpu *)0)->object_count) == 4, "d3dkmt_signalsynchronizationobjectfromcpu.object_count");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromcpu, objects) == 8 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromcpu *)0)->objects) == 8, "d3dkmt_signalsynchronizationobjectfromcpu.objects");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromcpu, fence_values) == 16 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromcpu *)0)->fence_values) == 8, "d3dkmt_signalsynchronizationobjectfromcpu.fence_values");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromcpu, flags) == 24 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromcpu *)0)->flags) == 4, "d3dkmt_signalsynchronizationobjectfromcpu.flags");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromcpu, flags.value) == 24 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromcpu *)0)->flags.value) == 4, "d3dkmt_signalsynchronizationobjectfromcpu.flags.value");
_Static_assert(sizeof(struct d3dkmt_signalsynchronizationobjectfromgpu) == 80, "d3dkmt_signalsynchronizationobjectfromgpu");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu, context) == 0 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu *)0)->context) == 4, "d3dkmt_signalsynchronizationobjectfromgpu.context");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu, object_count) == 4 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu *)0)->object_count) == 4, "d3dkmt_signalsynchronizationobjectfromgpu.object_count");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu, objects) == 8 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu *)0)->objects) == 8, "d3dkmt_signalsynchronizationobjectfromgpu.objects");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu, monitored_fence_values) == 16 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu *)0)->monitored_fence_values) == 8, "d3dkmt_signalsynchronizationobjectfromgpu.monitored_fence_values");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu, reserved) == 16 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu *)0)->reserved) == 64, "d3dkmt_signalsynchronizationobjectfromgpu.reserved");
_Static_assert(sizeof(struct d3dkmt_signalsynchronizationobjectfromgpu2) == 96, "d3dkmt_signalsynchronizationobjectfromgpu2");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu2, object_count) == 0 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu2 *)0)->object_count) == 4, "d3dkmt_signalsynchronizationobjectfromgpu2.object_count");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu2, reserved1) == 4 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu2 *)0)->reserved1) == 4, "d3dkmt_signalsynchronizationobjectfromgpu2.reserved1");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu2, objects) == 8 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu2 *)0)->objects) == 8, "d3dkmt_signalsynchronizationobjectfromgpu2.objects");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu2, flags) == 16 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu2 *)0)->flags) == 4, "d3dkmt_signalsynchronizationobjectfromgpu2.flags");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu2, flags.value) == 16 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu2 *)0)->flags.value) == 4, "d3dkmt_signalsynchronizationobjectfromgpu2.flags.value");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu2, context_count) == 20 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu2 *)0)->context_count) == 4, "d3dkmt_signalsynchronizationobjectfromgpu2.context_count");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu2, contexts) == 24 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu2 *)0)->contexts) == 8, "d3dkmt_signalsynchronizationobjectfromgpu2.contexts");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu2, fence_value) == 32 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu2 *)0)->fence_value) == 8, "d3dkmt_signalsynchronizationobjectfromgpu2.fence_value");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu2, cpu_event_handle) == 32 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu2 *)0)->cpu_event_handle) == 8, "d3dkmt_signalsynchronizationobjectfromgpu2.cpu_event_handle");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu2, monitored_fence_values) == 32 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu2 *)0)->monitored_fence_values) == 8, "d3dkmt_signalsynchronizationobjectfromgpu2.monitored_fence_values");
_Static_assert(offsetof(struct d3dkmt_signalsynchronizationobjectfromgpu2, reserved) == 32 && sizeof(((struct d3dkmt_signalsynchronizationobjectfromgpu2 *)0)->reserved) == 64, "d3dkmt_signalsynchronizationobjectfromgpu2.reserved");
_Static_assert(sizeof(struct d3dkmt_submitcommandtohwqueue) == 56, "d3dkmt_submitcommandtohwqueue");
_Static_assert(offsetof(struct d3dkmt_submitcommandtohwqueue, hwqueue) == 0 && sizeof(((struct d3dkmt_submitcommandtohwqueue *)0)->hwqueue) == 4, "d3dkmt_submitcommandtohwqueue.hwqueue");
_Static_assert(offsetof(struct d3dkmt_submitcommandtohwqueue, reserved) == 4 && sizeof(((struct d3dkmt_submitcommandtohwqueue *)0)->reserved) == 4, "d3dkmt_submitcommandtohwqueue.reserved");
_Static_assert(offsetof(struct d3dkmt_submitcommandtohwqueue, hwqueue_progress_fence_id) == 8 && sizeof(((struct d3dkmt_submitcommandtohwqueue *)0)->hwqueue_progress_fence_id) == 8, "d3dkmt_submitcommandtohwqueue.hwqueue_progress_fence_id");
_Static_assert(offsetof(struct d3dkmt_submitcommandtohwqueue, command_buffer) == 16 && sizeof(((struct d3dkmt_submitcommandtohwqueue *)0)->command_buffer) == 8, "d3dkmt_submitcommandtohwqueue.command_buffer");
_Static_assert(offsetof(struct d3dkmt_submitcommandtohwqueue, command_length) == 24 && sizeof(((struct d3dkmt_submitcommandtohwqueue *)0)->command_length) == 4, "d3dkmt_submitcommandtohwqueue.command_length");
_Static_assert(offsetof(struct d3dkmt_submitcommandtohwqueue, priv_drv_data_size) == 28 && sizeof(((struct d3dkmt_submitcommandtohwqueue *)0)->priv_drv_data_size) == 4, "d3dkmt_submitcommandtohwqueue.priv_drv_data_size");
_Static_assert(offsetof(struct d3dkmt_submitcommandtohwqueue, priv_drv_data) == 32 && sizeof(((struct d3dkmt_submitcommandtohwqueue *)0)->priv_drv_data) == 8, "d3dkmt_submitcommandtohwqueue.priv_drv_data");
_Static_assert(offsetof(struct d3dkmt_submitcommandtohwqueue, num_primaries) == 40 && sizeof(((struct d3dkmt_submitcommandtohwqueue *)0)->num_primaries) == 4, "d3dkmt_submitcommandtohwqueue.num_primaries");
_Static_assert(offsetof(struct d3dkmt_submitcommandtohwqueue, reserved1) == 44 && sizeof(((struct d3dkmt_submitcommandtohwqueue *)0)->reserved1) == 4, "d3dkmt_submitcommandtohwqueue.reserved1");
_Static_assert(offsetof(struct d3dkmt_submitcommandtohwqueue, written_primaries) == 48 && sizeof(((struct d3dkmt_submitcommandtohwqueue *)0)->written_primaries) == 8, "d3dkmt_submitcommandtohwqueue.written_primaries");
_Static_assert(sizeof(struct d3dkmt_submitsignalsyncobjectstohwqueue) == 40, "d3dkmt_submitsignalsyncobjectstohwqueue");
_Static_assert(offsetof(struct d3dkmt_submitsignalsyncobjectstohwqueue, flags) == 0 && sizeof(((struct d3dkmt_submitsignalsyncobjectstohwqueue *)0)->flags) == 4, "d3dkmt_submitsignalsyncobjectstohwqueue.flags");
_Static_assert(offsetof(struct d3dkmt_submitsignalsyncobjectstohwqueue, flags.value) == 0 && sizeof(((struct d3dkmt_submitsignalsyncobjectstohwqueue *)0)->flags.value) == 4, "d3dkmt_submitsignalsyncobjectstohwqueue.flags.value");
_Static_assert(offsetof(struct d3dkmt_submitsignalsyncobjectstohwqueue, hwqueue_count) == 4 && sizeof(((struct d3dkmt_submitsignalsyncobjectstohwqueue *)0)->hwqueue_count) == 4, "d3dkmt_submitsignalsyncobjectstohwqueue.hwqueue_count");
_Static_assert(offsetof(struct d3dkmt_submitsignalsyncobjectstohwqueue, hwqueues) == 8 && sizeof(((struct d3dkmt_submitsignalsyncobjectstohwqueue *)0)->hwqueues) == 8, "d3dkmt_submitsignalsyncobjectstohwqueue.hwqueues");
_Static_assert(offsetof(struct d3dkmt_submitsignalsyncobjectstohwqueue, object_count) == 16 && sizeof(((struct d3dkmt_submitsignalsyncobjectstohwqueue *)0)->object_count) == 4, "d3dkmt_submitsignalsyncobjectstohwqueue.object_count");
_Static_assert(offsetof(struct d3dkmt_submitsignalsyncobjectstohwqueue, reserved) == 20 && sizeof(((struct d3dkmt_submitsignalsyncobjectstohwqueue *)0)->reserved) == 4, "d3dkmt_submitsignalsyncobjectstohwqueue.reserved");
_Static_assert(offsetof(struct d3dkmt_submitsignalsyncobjectstohwqueue, objects) == 24 && sizeof(((struct d3dkmt_submitsignalsyncobjectstohwqueue *)0)->objects) == 8, "d3dkmt_submitsignalsyncobjectstohwqueue.objects");
_Static_assert(offsetof(struct d3dkmt_submitsignalsyncobjectstohwqueue, fence_values) == 32 && sizeof(((struct d3dkmt_submitsignalsyncobjectstohwqueue *)0)->fence_values) == 8, "d3dkmt_submitsignalsyncobjectstohwqueue.fence_values");
_Static_assert(sizeof(struct d3dkmt_submitwaitforsyncobjectstohwqueue) == 24, "d3dkmt_submitwaitforsyncobjectstohwqueue");
_Static_assert(offsetof(struct d3dkmt_submitwaitforsyncobjectstohwqueue, hwqueue) == 0 && sizeof(((struct d3dkmt_submitwaitforsyncobjectstohwqueue *)0)->hwqueue) == 4, "d3dkmt_submitwaitforsyncobjectstohwqueue.hwqueue");
_Static_assert(offsetof(struct d3dkmt_submitwaitforsyncobjectstohwqueue, object_count) == 4 && sizeof(((struct d3dkmt_submitwaitforsyncobjectstohwqueue *)0)->object_count) == 4, "d3dkmt_submitwaitforsyncobjectstohwqueue.object_count");
_Static_assert(offsetof(struct d3dkmt_submitwaitforsyncobjectstohwqueue, objects) == 8 && sizeof(((struct d3dkmt_submitwaitforsyncobjectstohwqueue *)0)->objects) == 8, "d3dkmt_submitwaitforsyncobjectstohwqueue.objects");
_Static_assert(offsetof(struct d3dkmt_submitwaitforsyncobjectstohwqueue, fence_values) == 16 && sizeof(((struct d3dkmt_submitwaitforsyncobjectstohwqueue *)0)->fence_values) == 8, "d3dkmt_submitwaitforsyncobjectstohwqueue.fence_values");
_Static_assert(sizeof(struct d3dkmt_unlock2) == 8, "d3dkmt_unlock2");
_Static_assert(offsetof(struct d3dkmt_unlock2, device) == 0 && sizeof(((struct d3dkmt_unlock2 *)0)->device) == 4, "d3dkmt_unlock2.device");
_Static_assert(offsetof(struct d3dkmt_unlock2, allocation) == 4 && sizeof(((struct d3dkmt_unlock2 *)0)->allocation) == 4, "d3dkmt_unlock2.allocation");
_Static_assert(sizeof(struct d3dddi_segmentpreference) == 4, "d3dddi_segmentpreference");
_Static_assert(offsetof(struct d3dddi_segmentpreference, value) == 0 && sizeof(((struct d3dddi_segmentpreference *)0)->value) == 4, "d3dddi_segmentpreference.value");
_Static_assert(sizeof(struct d3dddi_updateallocproperty_flags) == 4, "d3dddi_updateallocproperty_flags");
_Static_assert(offsetof(struct d3dddi_updateallocproperty_flags, value) == 0 && sizeof(((struct d3dddi_updateallocproperty_flags *)0)->value) == 4, "d3dddi_updateallocproperty_flags.value");
_Static_assert(sizeof(struct d3dddi_updateallocproperty) == 40, "d3dddi_updateallocproperty");
_Static_assert(offsetof(struct d3dddi_updateallocproperty, paging_queue) == 0 && sizeof(((struct d3dddi_updateallocproperty *)0)->paging_queue) == 4, "d3dddi_updateallocproperty.paging_queue");
_Static_assert(offsetof(struct d3dddi_updateallocproperty, allocation) == 4 && sizeof(((struct d3dddi_updateallocproperty *)0)->allocation) == 4, "d3dddi_updateallocproperty.allocation");
_Static_assert(offsetof(struct d3dddi_updateallocproperty, supported_segment_set) == 8 && sizeof(((struct d3dddi_updateallocproperty *)0)->supported_segment_set) == 4, "d3dddi_updateallocproperty.supported_segment_set");
_Static_assert(offsetof(struct d3dddi_updateallocproperty, preferred_segment) == 12 && sizeof(((struct d3dddi_updateallocproperty *)0)->preferred_segment) == 4, "d3dddi_updateallocproperty.preferred_segment");
_Static_assert(offsetof(struct d3dddi_updateallocproperty, preferred_segment.value) == 12 && sizeof(((struct d3dddi_updateallocproperty *)0)->preferred_segment.value) == 4, "d3dddi_updateallocproperty.preferred_segment.value");
_Static_assert(offsetof(struct d3dddi_updateallocproperty, flags) == 16 && sizeof(((struct d3dddi_updateallocproperty *)0)->flags) == 4, "d3dddi_updateallocproperty.flags");
_Static_assert(offsetof(struct d3dddi_updateallocproperty, flags.value) == 16 && sizeof(((struct d3dddi_updateallocproperty *)0)->flags.value) == 4, "d3dddi_updateallocproperty.flags.value");
_Static_assert(offsetof(struct d3dddi_updateallocproperty, paging_fence_value) == 24 && sizeof(((struct d3dddi_updateallocproperty *)0)->paging_fence_value) == 8, "d3dddi_updateallocproperty.paging_fence_value");
_Static_assert(offsetof(struct d3dddi_updateallocproperty, property_mask_value) == 32 && sizeof(((struct d3dddi_updateallocproperty *)0)->property_mask_value) == 4, "d3dddi_updateallocproperty.property_mask_value");
_Static_assert(sizeof(struct d3dkmt_updategpuvirtualaddress) == 56, "d3dkmt_updategpuvirtualaddress");
_Static_assert(offsetof(struct d3dkmt_updategpuvirtualaddress, device) == 0 && sizeof(((struct d3dkmt_updategpuvirtualaddress *)0)->device) == 4, "d3dkmt_updategpuvirtualaddress.device");
_Static_assert(offsetof(struct d3dkmt_updategpuvirtualaddress, context) == 4 && sizeof(((struct d3dkmt_updategpuvirtualaddress *)0)->context) == 4, "d3dkmt_updategpuvirtualaddress.context");
_Static_assert(offsetof(struct d3dkmt_updategpuvirtualaddress, fence_object) == 8 && sizeof(((struct d3dkmt_updategpuvirtualaddress *)0)->fence_object) == 4, "d3dkmt_updategpuvirtualaddress.fence_object");
_Static_assert(offsetof(struct d3dkmt_updategpuvirtualaddress, num_operations) == 12 && sizeof(((struct d3dkmt_updategpuvirtualaddress *)0)->num_operations) == 4, "d3dkmt_updategpuvirtualaddress.num_operations");
_Static_assert(offsetof(struct d3dkmt_updategpuvirtualaddress, operations) == 16 && sizeof(((struct d3dkmt_updategpuvirtualaddress *)0)->operations) == 8, "d3dkmt_updategpuvirtualaddress.operations");
_Static_assert(offsetof(struct d3dkmt_updategpuvirtualaddress, reserved0) == 24 && sizeof(((struct d3dkmt_updategpuvirtualaddress *)0)->reserved0) == 4, "d3dkmt_updategpuvirtualaddress.reserved0");
_Static_assert(offsetof(struct d3dkmt_updategpuvirtualaddress, reserved1) == 28 && sizeof(((struct d3dkmt_updategpuvirtualaddress *)0)->reserved1) == 4, "d3dkmt_updategpuvirtualaddress.reserved1");
_Static_assert(offsetof(struct d3dkmt_updategpuvirtualaddress, reserved2) == 32 && sizeof(((struct d3dkmt_updategpuvirtualaddress *)0)->reserved2) == 8, "d3dkmt_updategpuvirtualaddress.reserved2");
_Static_assert(offsetof(struct d3dkmt_updategpuvirtualaddress, fence_value) == 40 && sizeof(((struct d3dkmt_updategpuvirtualaddress *)0)->fence_value) == 8, "d3dkmt_updategpuvirtualaddress.fence_value");
_Static_assert(offsetof(struct d3dkmt_updategpuvirtualaddress, flags) == 48 && sizeof(((struct d3dkmt_updategpuvirtualaddress *)0)->flags) == 4, "d3dkmt_updategpuvirtualaddress.flags");
_Static_assert(offsetof(struct d3dkmt_updategpuvirtualaddress, flags.value) == 48 && sizeof(((struct d3dkmt_updategpuvirtualaddress *)0)->flags.value) == 4, "d3dkmt_updategpuvirtualaddress.flags.value");
_Static_assert(offsetof(struct d3dkmt_updategpuvirtualaddress, reserved3) == 52 && sizeof(((struct d3dkmt_updategpuvirtualaddress *)0)->reserved3) == 4, "d3dkmt_updategpuvirtualaddress.reserved3");
_Static_assert(sizeof(struct d3dddi_waitforsynchronizationobjectfromcpu_flags) == 4, "d3dddi_waitforsynchronizationobjectfromcpu_flags");
_Static_assert(offsetof(struct d3dddi_waitforsynchronizationobjectfromcpu_flags, value) == 0 && sizeof(((struct d3dddi_waitforsynchronizationobjectfromcpu_flags *)0)->value) == 4, "d3dddi_waitforsynchronizationobjectfromcpu_flags.value");
_Static_assert(sizeof(struct d3dkmt_waitforsynchronizationobjectfromcpu) == 40, "d3dkmt_waitforsynchronizationobjectfromcpu");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobjectfromcpu, device) == 0 && sizeof(((struct d3dkmt_waitforsynchronizationobjectfromcpu *)0)->device) == 4, "d3dkmt_waitforsynchronizationobjectfromcpu.device");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobjectfromcpu, object_count) == 4 && sizeof(((struct d3dkmt_waitforsynchronizationobjectfromcpu *)0)->object_count) == 4, "d3dkmt_waitforsynchronizationobjectfromcpu.object_count");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobjectfromcpu, objects) == 8 && sizeof(((struct d3dkmt_waitforsynchronizationobjectfromcpu *)0)->objects) == 8, "d3dkmt_waitforsynchronizationobjectfromcpu.objects");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobjectfromcpu, fence_values) == 16 && sizeof(((struct d3dkmt_waitforsynchronizationobjectfromcpu *)0)->fence_values) == 8, "d3dkmt_waitforsynchronizationobjectfromcpu.fence_values");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobjectfromcpu, async_event) == 24 && sizeof(((struct d3dkmt_waitforsynchronizationobjectfromcpu *)0)->async_event) == 8, "d3dkmt_waitforsynchronizationobjectfromcpu.async_event");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobjectfromcpu, flags) == 32 && sizeof(((struct d3dkmt_waitforsynchronizationobjectfromcpu *)0)->flags) == 4, "d3dkmt_waitforsynchronizationobjectfromcpu.flags");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobjectfromcpu, flags.value) == 32 && sizeof(((struct d3dkmt_waitforsynchronizationobjectfromcpu *)0)->flags.value) == 4, "d3dkmt_waitforsynchronizationobjectfromcpu.flags.value");
_Static_assert(sizeof(struct d3dkmt_waitforsynchronizationobjectfromgpu) == 80, "d3dkmt_waitforsynchronizationobjectfromgpu");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobjectfromgpu, context) == 0 && sizeof(((struct d3dkmt_waitforsynchronizationobjectfromgpu *)0)->context) == 4, "d3dkmt_waitforsynchronizationobjectfromgpu.context");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobjectfromgpu, object_count) == 4 && sizeof(((struct d3dkmt_waitforsynchronizationobjectfromgpu *)0)->object_count) == 4, "d3dkmt_waitforsynchronizationobjectfromgpu.object_count");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobjectfromgpu, objects) == 8 && sizeof(((struct d3dkmt_waitforsynchronizationobjectfromgpu *)0)->objects) == 8, "d3dkmt_waitforsynchronizationobjectfromgpu.objects");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobjectfromgpu, monitored_fence_values) == 16 && sizeof(((struct d3dkmt_waitforsynchronizationobjectfromgpu *)0)->monitored_fence_values) == 8, "d3dkmt_waitforsynchronizationobjectfromgpu.monitored_fence_values");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobjectfromgpu, fence_value) == 16 && sizeof(((struct d3dkmt_waitforsynchronizationobjectfromgpu *)0)->fence_value) == 8, "d3dkmt_waitforsynchronizationobjectfromgpu.fence_value");
_Static_assert(offsetof(struct d3dkmt_waitforsynchronizationobjectfromgpu, reserved) == 16 && sizeof(((struct d3dkmt_waitforsynchronizationobjectfromgpu *)0)->reserved) == 64, "d3dkmt_waitforsynchronizationobjectfromgpu.reserved");
_Static_assert(sizeof(struct d3dkmt_getallocationpriority) == 32, "d3dkmt_getallocationpriority");
_Static_assert(offsetof(struct d3dkmt_getallocationpriority, device) == 0 && sizeof(((struct d3dkmt_getallocationpriority *)0)->device) == 4, "d3dkmt_getallocationpriority.device");
_Static_assert(offsetof(struct d3dkmt_getallocationpriority, resource) == 4 && sizeof(((struct d3dkmt_getallocationpriority *)0)->resource) == 4, "d3dkmt_getallocationpriority.resource");
_Static_assert(offsetof(struct d3dkmt_getallocationpriority, allocation_list) == 8 && sizeof(((struct d3dkmt_getallocationpriority *)0)->allocation_list) == 8, "d3dkmt_getallocationpriority.allocation_list");
_Static_assert(offsetof(struct d3dkmt_getallocationpriority, allocation_count) == 16 && sizeof(((struct d3dkmt_getallocationpriority *)0)->allocation_count) == 4, "d3dkmt_getallocationpriority.allocation_count");
_Static_assert(offsetof(struct d3dkmt_getallocationpriority, reserved) == 20 && sizeof(((struct d3dkmt_getallocationpriority *)0)->reserved) == 4, "d3dkmt_getallocationpriority.reserved");
_Static_assert(offsetof(struct d3dkmt_getallocationpriority, priorities) == 24 && sizeof(((struct d3dkmt_getallocationpriority *)0)->priorities) == 8, "d3dkmt_getallocationpriority.priorities");
_Static_assert(sizeof(struct dxgk_gpuclockdata_flags) == 4, "dxgk_gpuclockdata_flags");
_Static_assert(offsetof(struct dxgk_gpuclockdata_flags, value) == 0 && sizeof(((struct dxgk_gpuclockdata_flags *)0)->value) == 4, "dxgk_gpuclockdata_flags.value");
_Static_assert(sizeof(struct dxgk_gpuclockdata) == 28, "dxgk_gpuclockdata");
_Static_assert(offsetof(struct dxgk_gpuclockdata, gpu_frequency) == 0 && sizeof(((struct dxgk_gpuclockdata *)0)->gpu_frequency) == 8, "dxgk_gpuclockdata.gpu_frequency");
_Static_assert(offsetof(struct dxgk_gpuclockdata, gpu_clock_counter) == 8 && sizeof(((struct dxgk_gpuclockdata *)0)->gpu_clock_counter) == 8, "dxgk_gpuclockdata.gpu_clock_counter");
_Static_assert(offsetof(struct dxgk_gpuclockdata, cpu_clock_counter) == 16 && sizeof(((struct dxgk_gpuclockdata *)0)->cpu_clock_counter) == 8, "dxgk_gpuclockdata.cpu_clock_counter");
_Static_assert(offsetof(struct dxgk_gpuclockdata, flags) == 24 && sizeof(((struct dxgk_gpuclockdata *)0)->flags) == 4, "dxgk_gpuclockdata.flags");
_Static_assert(offsetof(struct dxgk_gpuclockdata, flags.value) == 24 && sizeof(((struct dxgk_gpuclockdata *)0)->flags.value) == 4, "dxgk_gpuclockdata.flags.value");
_Static_assert(sizeof(struct d3dkmt_queryclockcalibration) == 40, "d3dkmt_queryclockcalibration");
_Static_assert(offsetof(struct d3dkmt_queryclockcalibration, adapter) == 0 && sizeof(((struct d3dkmt_queryclockcalibration *)0)->adapter) == 4, "d3dkmt_queryclockcalibration.adapter");
_Static_assert(offsetof(struct d3dkmt_queryclockcalibration, node_ordinal) == 4 && sizeof(((struct d3dkmt_queryclockcalibration *)0)->node_ordinal) == 4, "d3dkmt_queryclockcalibration.node_ordinal");
_Static_assert(offsetof(struct d3dkmt_queryclockcalibration, physical_adapter_index) == 8 && sizeof(((struct d3dkmt_queryclockcalibration *)0)->physical_adapter_index) == 4, "d3dkmt_queryclockcalibration.physical_adapter_index");
_Static_assert(offsetof(struct d3dkmt_queryclockcalibration, clock_data) == 12 && sizeof(((struct d3dkmt_queryclockcalibration *)0)->clock_data) == 28, "d3dkmt_queryclockcalibration.clock_data");
_Static_assert(offsetof(struct d3dkmt_queryclockcalibration, clock_data.gpu_frequency) == 12 && sizeof(((struct d3dkmt_queryclockcalibration *)0)->clock_data.gpu_frequency) == 8, "d3dkmt_queryclockcalibration.clock_data.gpu_frequency");
_Static_assert(offsetof(struct d3dkmt_queryclockcalibration, clock_data.gpu_clock_counter) == 20 && sizeof(((struct d3dkmt_queryclockcalibration *)0)->clock_data.gpu_clock_counter) == 8, "d3dkmt_queryclockcalibration.clock_data.gpu_clock_counter");
_Static_assert(offsetof(struct d3dkmt_queryclockcalibration, clock_data.cpu_clock_counter) == 28 && sizeof(((struct d3dkmt_queryclockcalibration *)0)->clock_data.cpu_clock_counter) == 8, "d3dkmt_queryclockcalibration.clock_data.cpu_clock_counter");
_Static_assert(offsetof(struct d3dkmt_queryclockcalibration, clock_data.flags) == 36 && sizeof(((struct d3dkmt_queryclockcalibration *)0)->clock_data.flags) == 4, "d3dkmt_queryclockcalibration.clock_data.flags");
_Static_assert(offsetof(struct d3dkmt_queryclockcalibration, clock_data.flags.value) == 36 && sizeof(((struct d3dkmt_queryclockcalibration *)0)->clock_data.flags.value) == 4, "d3dkmt_queryclockcalibration.clock_data.flags.value");
_Static_assert(sizeof(struct d3dkmt_enumadapters_filter) == 8, "d3dkmt_enumadapters_filter");
_Static_assert(offsetof(struct d3dkmt_enumadapters_filter, value) == 0 && sizeof(((struct d3dkmt_enumadapters_filter *)0)->value) == 8, "d3dkmt_enumadapters_filter.value");
_Static_assert(sizeof(struct d3dkmt_enumadapters3) == 24, "d3dkmt_enumadapters3");
_Static_assert(offsetof(struct d3dkmt_enumadapters3, filter) == 0 && sizeof(((struct d3dkmt_enumadapters3 *)0)->filter) == 8, "d3dkmt_enumadapters3.filter");
_Static_assert(offsetof(struct d3dkmt_enumadapters3, filter.value) == 0 && sizeof(((struct d3dkmt_enumadapters3 *)0)->filter.value) == 8, "d3dkmt_enumadapters3.filter.value");
_Static_assert(offsetof(struct d3dkmt_enumadapters3, adapter_count) == 8 && sizeof(((struct d3dkmt_enumadapters3 *)0)->adapter_count) == 4, "d3dkmt_enumadapters3.adapter_count");
_Static_assert(offsetof(struct d3dkmt_enumadapters3, reserved) == 12 && sizeof(((struct d3dkmt_enumadapters3 *)0)->reserved) == 4, "d3dkmt_enumadapters3.reserved");
_Static_assert(offsetof(struct d3dkmt_enumadapters3, adapters) == 16 && sizeof(((struct d3dkmt_enumadapters3 *)0)->adapters) == 8, "d3dkmt_enumadapters3.adapters");
_Static_assert(sizeof(struct d3dkmt_shareobjects) == 40, "d3dkmt_shareobjects");
_Static_assert(offsetof(struct d3dkmt_shareobjects, object_count) == 0 && sizeof(((struct d3dkmt_shareobjects *)0)->object_count) == 4, "d3dkmt_shareobjects.object_count");
_Static_assert(offsetof(struct d3dkmt_shareobjects, reserved) == 4 && sizeof(((struct d3dkmt_shareobjects *)0)->reserved) == 4, "d3dkmt_shareobjects.reserved");
_Static_assert(offsetof(struct d3dkmt_shareobjects, objects) == 8 && sizeof(((struct d3dkmt_shareobjects *)0)->objects) == 8, "d3dkmt_shareobjects.objects");
_Static_assert(offsetof(struct d3dkmt_shareobjects, object_attr) == 16 && sizeof(((struct d3dkmt_shareobjects *)0)->object_attr) == 8, "d3dkmt_shareobjects.object_attr");
_Static_assert(offsetof(struct d3dkmt_shareobjects, desired_access) == 24 && sizeof(((struct d3dkmt_shareobjects *)0)->desired_access) == 4, "d3dkmt_shareobjects.desired_access");
_Static_assert(offsetof(struct d3dkmt_shareobjects, reserved1) == 28 && sizeof(((struct d3dkmt_shareobjects *)0)->reserved1) == 4, "d3dkmt_shareobjects.reserved1");
_Static_assert(offsetof(struct d3dkmt_shareobjects, shared_handle) == 32 && sizeof(((struct d3dkmt_shareobjects *)0)->shared_handle) == 8, "d3dkmt_shareobjects.shared_handle");
_Static_assert(sizeof(struct d3dkmt_opensyncobjectfromnthandle2) == 88, "d3dkmt_opensyncobjectfromnthandle2");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromnthandle2, nt_handle) == 0 && sizeof(((struct d3dkmt_opensyncobjectfromnthandle2 *)0)->nt_handle) == 8, "d3dkmt_opensyncobjectfromnthandle2.nt_handle");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromnthandle2, device) == 8 && sizeof(((struct d3dkmt_opensyncobjectfromnthandle2 *)0)->device) == 4, "d3dkmt_opensyncobjectfromnthandle2.device");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromnthandle2, flags) == 12 && sizeof(((struct d3dkmt_opensyncobjectfromnthandle2 *)0)->flags) == 4, "d3dkmt_opensyncobjectfromnthandle2.flags");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromnthandle2, flags.value) == 12 && sizeof(((struct d3dkmt_opensyncobjectfromnthandle2 *)0)->flags.value) == 4, "d3dkmt_opensyncobjectfromnthandle2.flags.value");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromnthandle2, sync_object) == 16 && sizeof(((struct d3dkmt_opensyncobjectfromnthandle2 *)0)->sync_object) == 4, "d3dkmt_opensyncobjectfromnthandle2.sync_object");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromnthandle2, reserved1) == 20 && sizeof(((struct d3dkmt_opensyncobjectfromnthandle2 *)0)->reserved1) == 4, "d3dkmt_opensyncobjectfromnthandle2.reserved1");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromnthandle2, monitored_fence) == 24 && sizeof(((struct d3dkmt_opensyncobjectfromnthandle2 *)0)->monitored_fence) == 24, "d3dkmt_opensyncobjectfromnthandle2.monitored_fence");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromnthandle2, monitored_fence.fence_value_cpu_va) == 24 && sizeof(((struct d3dkmt_opensyncobjectfromnthandle2 *)0)->monitored_fence.fence_value_cpu_va) == 8, "d3dkmt_opensyncobjectfromnthandle2.monitored_fence.fence_value_cpu_va");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromnthandle2, monitored_fence.fence_value_gpu_va) == 32 && sizeof(((struct d3dkmt_opensyncobjectfromnthandle2 *)0)->monitored_fence.fence_value_gpu_va) == 8, "d3dkmt_opensyncobjectfromnthandle2.monitored_fence.fence_value_gpu_va");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromnthandle2, monitored_fence.engine_affinity) == 40 && sizeof(((struct d3dkmt_opensyncobjectfromnthandle2 *)0)->monitored_fence.engine_affinity) == 4, "d3dkmt_opensyncobjectfromnthandle2.monitored_fence.engine_affinity");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromnthandle2, reserved) == 24 && sizeof(((struct d3dkmt_opensyncobjectfromnthandle2 *)0)->reserved) == 64, "d3dkmt_opensyncobjectfromnthandle2.reserved");
_Static_assert(sizeof(struct d3dkmt_queryresourceinfofromnthandle) == 40, "d3dkmt_queryresourceinfofromnthandle");
_Static_assert(offsetof(struct d3dkmt_queryresourceinfofromnthandle, device) == 0 && sizeof(((struct d3dkmt_queryresourceinfofromnthandle *)0)->device) == 4, "d3dkmt_queryresourceinfofromnthandle.device");
_Static_assert(offsetof(struct d3dkmt_queryresourceinfofromnthandle, reserved) == 4 && sizeof(((struct d3dkmt_queryresourceinfofromnthandle *)0)->reserved) == 4, "d3dkmt_queryresourceinfofromnthandle.reserved");
_Static_assert(offsetof(struct d3dkmt_queryresourceinfofromnthandle, nt_handle) == 8 && sizeof(((struct d3dkmt_queryresourceinfofromnthandle *)0)->nt_handle) == 8, "d3dkmt_queryresourceinfofromnthandle.nt_handle");
_Static_assert(offsetof(struct d3dkmt_queryresourceinfofromnthandle, private_runtime_data) == 16 && sizeof(((struct d3dkmt_queryresourceinfofromnthandle *)0)->private_runtime_data) == 8, "d3dkmt_queryresourceinfofromnthandle.private_runtime_data");
_Static_assert(offsetof(struct d3dkmt_queryresourceinfofromnthandle, private_runtime_data_size) == 24 && sizeof(((struct d3dkmt_queryresourceinfofromnthandle *)0)->private_runtime_data_size) == 4, "d3dkmt_queryresourceinfofromnthandle.private_runtime_data_size");
_Static_assert(offsetof(struct d3dkmt_queryresourceinfofromnthandle, total_priv_drv_data_size) == 28 && sizeof(((struct d3dkmt_queryresourceinfofromnthandle *)0)->total_priv_drv_data_size) == 4, "d3dkmt_queryresourceinfofromnthandle.total_priv_drv_data_size");
_Static_assert(offsetof(struct d3dkmt_queryresourceinfofromnthandle, resource_priv_drv_data_size) == 32 && sizeof(((struct d3dkmt_queryresourceinfofromnthandle *)0)->resource_priv_drv_data_size) == 4, "d3dkmt_queryresourceinfofromnthandle.resource_priv_drv_data_size");
_Static_assert(offsetof(struct d3dkmt_queryresourceinfofromnthandle, allocation_count) == 36 && sizeof(((struct d3dkmt_queryresourceinfofromnthandle *)0)->allocation_count) == 4, "d3dkmt_queryresourceinfofromnthandle.allocation_count");
_Static_assert(sizeof(struct d3dkmt_openresourcefromnthandle) == 104, "d3dkmt_openresourcefromnthandle");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, device) == 0 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->device) == 4, "d3dkmt_openresourcefromnthandle.device");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, reserved) == 4 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->reserved) == 4, "d3dkmt_openresourcefromnthandle.reserved");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, nt_handle) == 8 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->nt_handle) == 8, "d3dkmt_openresourcefromnthandle.nt_handle");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, allocation_count) == 16 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->allocation_count) == 4, "d3dkmt_openresourcefromnthandle.allocation_count");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, reserved1) == 20 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->reserved1) == 4, "d3dkmt_openresourcefromnthandle.reserved1");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, open_alloc_info) == 24 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->open_alloc_info) == 8, "d3dkmt_openresourcefromnthandle.open_alloc_info");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, private_runtime_data_size) == 32 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->private_runtime_data_size) == 4, "d3dkmt_openresourcefromnthandle.private_runtime_data_size");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, reserved2) == 36 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->reserved2) == 4, "d3dkmt_openresourcefromnthandle.reserved2");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, private_runtime_data) == 40 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->private_runtime_data) == 8, "d3dkmt_openresourcefromnthandle.private_runtime_data");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, resource_priv_drv_data_size) == 48 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->resource_priv_drv_data_size) == 4, "d3dkmt_openresourcefromnthandle.resource_priv_drv_data_size");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, reserved3) == 52 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->reserved3) == 4, "d3dkmt_openresourcefromnthandle.reserved3");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, resource_priv_drv_data) == 56 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->resource_priv_drv_data) == 8, "d3dkmt_openresourcefromnthandle.resource_priv_drv_data");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, total_priv_drv_data_size) == 64 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->total_priv_drv_data_size) == 4, "d3dkmt_openresourcefromnthandle.total_priv_drv_data_size");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, total_priv_drv_data) == 72 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->total_priv_drv_data) == 8, "d3dkmt_openresourcefromnthandle.total_priv_drv_data");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, resource) == 80 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->resource) == 4, "d3dkmt_openresourcefromnthandle.resource");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, keyed_mutex) == 84 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->keyed_mutex) == 4, "d3dkmt_openresourcefromnthandle.keyed_mutex");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, keyed_mutex_private_data) == 88 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->keyed_mutex_private_data) == 8, "d3dkmt_openresourcefromnthandle.keyed_mutex_private_data");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, keyed_mutex_private_data_size) == 96 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->keyed_mutex_private_data_size) == 4, "d3dkmt_openresourcefromnthandle.keyed_mutex_private_data_size");
_Static_assert(offsetof(struct d3dkmt_openresourcefromnthandle, sync_object) == 100 && sizeof(((struct d3dkmt_openresourcefromnthandle *)0)->sync_object) == 4, "d3dkmt_openresourcefromnthandle.sync_object");
_Static_assert(sizeof(struct d3dkmt_querystatistics_result) == 776, "d3dkmt_querystatistics_result");
_Static_assert(offsetof(struct d3dkmt_querystatistics_result, size) == 0 && sizeof(((struct d3dkmt_querystatistics_result *)0)->size) == 776, "d3dkmt_querystatistics_result.size");
_Static_assert(sizeof(struct d3dkmt_querystatistics) == 808, "d3dkmt_querystatistics");
_Static_assert(offsetof(struct d3dkmt_querystatistics, type) == 0 && sizeof(((struct d3dkmt_querystatistics *)0)->type) == 4, "d3dkmt_querystatistics.type");
_Static_assert(offsetof(struct d3dkmt_querystatistics, adapter_luid) == 4 && sizeof(((struct d3dkmt_querystatistics *)0)->adapter_luid) == 8, "d3dkmt_querystatistics.adapter_luid");
_Static_assert(offsetof(struct d3dkmt_querystatistics, process) == 16 && sizeof(((struct d3dkmt_querystatistics *)0)->process) == 8, "d3dkmt_querystatistics.process");
_Static_assert(offsetof(struct d3dkmt_querystatistics, result) == 24 && sizeof(((struct d3dkmt_querystatistics *)0)->result) == 776, "d3dkmt_querystatistics.result");
_Static_assert(offsetof(struct d3dkmt_querystatistics, result.size) == 24 && sizeof(((struct d3dkmt_querystatistics *)0)->result.size) == 776, "d3dkmt_querystatistics.result.size");
_Static_assert(offsetof(struct d3dkmt_querystatistics, size) == 0 && sizeof(((struct d3dkmt_querystatistics *)0)->size) == 808, "d3dkmt_querystatistics.size");
_Static_assert(sizeof(struct d3dkmt_shareobjectwithhost) == 24, "d3dkmt_shareobjectwithhost");
_Static_assert(offsetof(struct d3dkmt_shareobjectwithhost, device_handle) == 0 && sizeof(((struct d3dkmt_shareobjectwithhost *)0)->device_handle) == 4, "d3dkmt_shareobjectwithhost.device_handle");
_Static_assert(offsetof(struct d3dkmt_shareobjectwithhost, object_handle) == 4 && sizeof(((struct d3dkmt_shareobjectwithhost *)0)->object_handle) == 4, "d3dkmt_shareobjectwithhost.object_handle");
_Static_assert(offsetof(struct d3dkmt_shareobjectwithhost, reserved) == 8 && sizeof(((struct d3dkmt_shareobjectwithhost *)0)->reserved) == 8, "d3dkmt_shareobjectwithhost.reserved");
_Static_assert(offsetof(struct d3dkmt_shareobjectwithhost, object_vail_nt_handle) == 16 && sizeof(((struct d3dkmt_shareobjectwithhost *)0)->object_vail_nt_handle) == 8, "d3dkmt_shareobjectwithhost.object_vail_nt_handle");
_Static_assert(sizeof(struct d3dkmt_createsyncfile) == 24, "d3dkmt_createsyncfile");
_Static_assert(offsetof(struct d3dkmt_createsyncfile, device) == 0 && sizeof(((struct d3dkmt_createsyncfile *)0)->device) == 4, "d3dkmt_createsyncfile.device");
_Static_assert(offsetof(struct d3dkmt_createsyncfile, monitored_fence) == 4 && sizeof(((struct d3dkmt_createsyncfile *)0)->monitored_fence) == 4, "d3dkmt_createsyncfile.monitored_fence");
_Static_assert(offsetof(struct d3dkmt_createsyncfile, fence_value) == 8 && sizeof(((struct d3dkmt_createsyncfile *)0)->fence_value) == 8, "d3dkmt_createsyncfile.fence_value");
_Static_assert(offsetof(struct d3dkmt_createsyncfile, sync_file_handle) == 16 && sizeof(((struct d3dkmt_createsyncfile *)0)->sync_file_handle) == 8, "d3dkmt_createsyncfile.sync_file_handle");
_Static_assert(sizeof(struct d3dkmt_waitsyncfile) == 16, "d3dkmt_waitsyncfile");
_Static_assert(offsetof(struct d3dkmt_waitsyncfile, sync_file_handle) == 0 && sizeof(((struct d3dkmt_waitsyncfile *)0)->sync_file_handle) == 8, "d3dkmt_waitsyncfile.sync_file_handle");
_Static_assert(offsetof(struct d3dkmt_waitsyncfile, context) == 8 && sizeof(((struct d3dkmt_waitsyncfile *)0)->context) == 4, "d3dkmt_waitsyncfile.context");
_Static_assert(offsetof(struct d3dkmt_waitsyncfile, reserved) == 12 && sizeof(((struct d3dkmt_waitsyncfile *)0)->reserved) == 4, "d3dkmt_waitsyncfile.reserved");
_Static_assert(sizeof(struct d3dkmt_opensyncobjectfromsyncfile) == 40, "d3dkmt_opensyncobjectfromsyncfile");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromsyncfile, sync_file_handle) == 0 && sizeof(((struct d3dkmt_opensyncobjectfromsyncfile *)0)->sync_file_handle) == 8, "d3dkmt_opensyncobjectfromsyncfile.sync_file_handle");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromsyncfile, device) == 8 && sizeof(((struct d3dkmt_opensyncobjectfromsyncfile *)0)->device) == 4, "d3dkmt_opensyncobjectfromsyncfile.device");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromsyncfile, syncobj) == 12 && sizeof(((struct d3dkmt_opensyncobjectfromsyncfile *)0)->syncobj) == 4, "d3dkmt_opensyncobjectfromsyncfile.syncobj");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromsyncfile, fence_value) == 16 && sizeof(((struct d3dkmt_opensyncobjectfromsyncfile *)0)->fence_value) == 8, "d3dkmt_opensyncobjectfromsyncfile.fence_value");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromsyncfile, fence_value_cpu_va) == 24 && sizeof(((struct d3dkmt_opensyncobjectfromsyncfile *)0)->fence_value_cpu_va) == 8, "d3dkmt_opensyncobjectfromsyncfile.fence_value_cpu_va");
_Static_assert(offsetof(struct d3dkmt_opensyncobjectfromsyncfile, fence_value_gpu_va) == 32 && sizeof(((struct d3dkmt_opensyncobjectfromsyncfile *)0)->fence_value_gpu_va) == 8, "d3dkmt_opensyncobjectfromsyncfile.fence_value_gpu_va");
_Static_assert(sizeof(struct d3dkmt_enumprocesses) == 24, "d3dkmt_enumprocesses");
_Static_assert(offsetof(struct d3dkmt_enumprocesses, adapter_luid) == 0 && sizeof(((struct d3dkmt_enumprocesses *)0)->adapter_luid) == 8, "d3dkmt_enumprocesses.adapter_luid");
_Static_assert(offsetof(struct d3dkmt_enumprocesses, buffer) == 8 && sizeof(((struct d3dkmt_enumprocesses *)0)->buffer) == 8, "d3dkmt_enumprocesses.buffer");
_Static_assert(offsetof(struct d3dkmt_enumprocesses, buffer_count) == 16 && sizeof(((struct d3dkmt_enumprocesses *)0)->buffer_count) == 8, "d3dkmt_enumprocesses.buffer_count");
_Static_assert(sizeof(struct dxgk_isfeatureenabled_result) == 4, "dxgk_isfeatureenabled_result");
_Static_assert(offsetof(struct dxgk_isfeatureenabled_result, version) == 0 && sizeof(((struct dxgk_isfeatureenabled_result *)0)->version) == 2, "dxgk_isfeatureenabled_result.version");
_Static_assert(offsetof(struct dxgk_isfeatureenabled_result, value) == 2 && sizeof(((struct dxgk_isfeatureenabled_result *)0)->value) == 2, "dxgk_isfeatureenabled_result.value");
_Static_assert(sizeof(struct d3dkmt_isfeatureenabled) == 12, "d3dkmt_isfeatureenabled");
_Static_assert(offsetof(struct d3dkmt_isfeatureenabled, adapter) == 0 && sizeof(((struct d3dkmt_isfeatureenabled *)0)->adapter) == 4, "d3dkmt_isfeatureenabled.adapter");
_Static_assert(offsetof(struct d3dkmt_isfeatureenabled, feature_id) == 4 && sizeof(((struct d3dkmt_isfeatureenabled *)0)->feature_id) == 4, "d3dkmt_isfeatureenabled.feature_id");
_Static_assert(offsetof(struct d3dkmt_isfeatureenabled, result) == 8 && sizeof(((struct d3dkmt_isfeatureenabled *)0)->result) == 4, "d3dkmt_isfeatureenabled.result");
_Static_assert(offsetof(struct d3dkmt_isfeatureenabled, result.version) == 8 && sizeof(((struct d3dkmt_isfeatureenabled *)0)->result.version) == 2, "d3dkmt_isfeatureenabled.result.version");
_Static_assert(offsetof(struct d3dkmt_isfeatureenabled, result.value) == 10 && sizeof(((struct d3dkmt_isfeatureenabled *)0)->result.value) == 2, "d3dkmt_isfeatureenabled.result.value");
_Static_assert(sizeof(struct d3dkmt_adapterinfo) == 20, "d3dkmt_adapterinfo");
_Static_assert(offsetof(struct d3dkmt_adapterinfo, adapter_handle) == 0 && sizeof(((struct d3dkmt_adapterinfo *)0)->adapter_handle) == 4, "d3dkmt_adapterinfo.adapter_handle");
_Static_assert(offsetof(struct d3dkmt_adapterinfo, adapter_luid) == 4 && sizeof(((struct d3dkmt_adapterinfo *)0)->adapter_luid) == 8, "d3dkmt_adapterinfo.adapter_luid");
_Static_assert(offsetof(struct d3dkmt_adapterinfo, num_sources) == 12 && sizeof(((struct d3dkmt_adapterinfo *)0)->num_sources) == 4, "d3dkmt_adapterinfo.num_sources");
_Static_assert(offsetof(struct d3dkmt_adapterinfo, present_move_regions_preferred) == 16 && sizeof(((struct d3dkmt_adapterinfo *)0)->present_move_regions_preferred) == 4, "d3dkmt_adapterinfo.present_move_regions_preferred");
_Static_assert(sizeof(struct d3dddi_allocationinfo2) == 96, "d3dddi_allocationinfo2");
_Static_assert(offsetof(struct d3dddi_allocationinfo2, allocation) == 0 && sizeof(((struct d3dddi_allocationinfo2 *)0)->allocation) == 4, "d3dddi_allocationinfo2.allocation");
_Static_assert(offsetof(struct d3dddi_allocationinfo2, sysmem) == 8 && sizeof(((struct d3dddi_allocationinfo2 *)0)->sysmem) == 8, "d3dddi_allocationinfo2.sysmem");
_Static_assert(offsetof(struct d3dddi_allocationinfo2, priv_drv_data) == 16 && sizeof(((struct d3dddi_allocationinfo2 *)0)->priv_drv_data) == 8, "d3dddi_allocationinfo2.priv_drv_data");
_Static_assert(offsetof(struct d3dddi_allocationinfo2, priv_drv_data_size) == 24 && sizeof(((struct d3dddi_allocationinfo2 *)0)->priv_drv_data_size) == 4, "d3dddi_allocationinfo2.priv_drv_data_size");
_Static_assert(offsetof(struct d3dddi_allocationinfo2, vidpn_source_id) == 28 && sizeof(((struct d3dddi_allocationinfo2 *)0)->vidpn_source_id) == 4, "d3dddi_allocationinfo2.vidpn_source_id");
_Static_assert(offsetof(struct d3dddi_allocationinfo2, flags) == 32 && sizeof(((struct d3dddi_allocationinfo2 *)0)->flags) == 4, "d3dddi_allocationinfo2.flags");
_Static_assert(offsetof(struct d3dddi_allocationinfo2, flags.value) == 32 && sizeof(((struct d3dddi_allocationinfo2 *)0)->flags.value) == 4, "d3dddi_allocationinfo2.flags.value");
_Static_assert(offsetof(struct d3dddi_allocationinfo2, gpu_virtual_address) == 40 && sizeof(((struct d3dddi_allocationinfo2 *)0)->gpu_virtual_address) == 8, "d3dddi_allocationinfo2.gpu_virtual_address");
_Static_assert(offsetof(struct d3dddi_allocationinfo2, priority) == 48 && sizeof(((struct d3dddi_allocationinfo2 *)0)->priority) == 4, "d3dddi_allocationinfo2.priority");
_Static_assert(offsetof(struct d3dddi_allocationinfo2, unused) == 48 && sizeof(((struct d3dddi_allocationinfo2 *)0)->unused) == 8, "d3dddi_allocationinfo2.unused");
_Static_assert(offsetof(struct d3dddi_allocationinfo2, reserved) == 56 && sizeof(((struct d3dddi_allocationinfo2 *)0)->reserved) == 40, "d3dddi_allocationinfo2.reserved");
_Static_assert(sizeof(struct d3dddi_openallocationinfo2) == 80, "d3dddi_openallocationinfo2");
_Static_assert(offsetof(struct d3dddi_openallocationinfo2, allocation) == 0 && sizeof(((struct d3dddi_openallocationinfo2 *)0)->allocation) == 4, "d3dddi_openallocationinfo2.allocation");
_Static_assert(offsetof(struct d3dddi_openallocationinfo2, priv_drv_data) == 8 && sizeof(((struct d3dddi_openallocationinfo2 *)0)->priv_drv_data) == 8, "d3dddi_openallocationinfo2.priv_drv_data");
_Static_assert(offsetof(struct d3dddi_openallocationinfo2, priv_drv_data_size) == 16 && sizeof(((struct d3dddi_openallocationinfo2 *)0)->priv_drv_data_size) == 4, "d3dddi_openallocationinfo2.priv_drv_data_size");
_Static_assert(offsetof(struct d3dddi_openallocationinfo2, gpu_va) == 24 && sizeof(((struct d3dddi_openallocationinfo2 *)0)->gpu_va) == 8, "d3dddi_openallocationinfo2.gpu_va");
_Static_assert(offsetof(struct d3dddi_openallocationinfo2, reserved) == 32 && sizeof(((struct d3dddi_openallocationinfo2 *)0)->reserved) == 48, "d3dddi_openallocationinfo2.reserved");
_Static_assert(sizeof(struct d3dkmt_createstandardallocationflags) == 4, "d3dkmt_createstandardallocationflags");
_Static_assert(offsetof(struct d3dkmt_createstandardallocationflags, value) == 0 && sizeof(((struct d3dkmt_createstandardallocationflags *)0)->value) == 4, "d3dkmt_createstandardallocationflags.value");
_Static_assert(sizeof(struct d3dkmt_standardallocation_existingheap) == 8, "d3dkmt_standardallocation_existingheap");
_Static_assert(offsetof(struct d3dkmt_standardallocation_existingheap, size) == 0 && sizeof(((struct d3dkmt_standardallocation_existingheap *)0)->size) == 8, "d3dkmt_standardallocation_existingheap.size");
_Static_assert(sizeof(struct d3dkmt_createstandardallocation) == 24, "d3dkmt_createstandardallocation");
_Static_assert(offsetof(struct d3dkmt_createstandardallocation, type) == 0 && sizeof(((struct d3dkmt_createstandardallocation *)0)->type) == 4, "d3dkmt_createstandardallocation.type");
_Static_assert(offsetof(struct d3dkmt_createstandardallocation, reserved) == 4 && sizeof(((struct d3dkmt_createstandardallocation *)0)->reserved) == 4, "d3dkmt_createstandardallocation.reserved");
_Static_assert(offsetof(struct d3dkmt_createstandardallocation, existing_heap_data) == 8 && sizeof(((struct d3dkmt_createstandardallocation *)0)->existing_heap_data) == 8, "d3dkmt_createstandardallocation.existing_heap_data");
_Static_assert(offsetof(struct d3dkmt_createstandardallocation, existing_heap_data.size) == 8 && sizeof(((struct d3dkmt_createstandardallocation *)0)->existing_heap_data.size) == 8, "d3dkmt_createstandardallocation.existing_heap_data.size");
_Static_assert(offsetof(struct d3dkmt_createstandardallocation, flags) == 16 && sizeof(((struct d3dkmt_createstandardallocation *)0)->flags) == 4, "d3dkmt_createstandardallocation.flags");
_Static_assert(offsetof(struct d3dkmt_createstandardallocation, flags.value) == 16 && sizeof(((struct d3dkmt_createstandardallocation *)0)->flags.value) == 4, "d3dkmt_createstandardallocation.flags.value");
_Static_assert(offsetof(struct d3dkmt_createstandardallocation, reserved1) == 20 && sizeof(((struct d3dkmt_createstandardallocation *)0)->reserved1) == 4, "d3dkmt_createstandardallocation.reserved1");
_Static_assert(sizeof(struct d3dddi_updategpuvirtualaddress_operation) == 64, "d3dddi_updategpuvirtualaddress_operation");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, operation) == 0 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->operation) == 4, "d3dddi_updategpuvirtualaddress_operation.operation");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map) == 8 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map) == 40, "d3dddi_updategpuvirtualaddress_operation.map");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map.base_address) == 8 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map.base_address) == 8, "d3dddi_updategpuvirtualaddress_operation.map.base_address");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map.size) == 16 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map.size) == 8, "d3dddi_updategpuvirtualaddress_operation.map.size");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map.allocation) == 24 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map.allocation) == 4, "d3dddi_updategpuvirtualaddress_operation.map.allocation");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map.allocation_offset) == 32 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map.allocation_offset) == 8, "d3dddi_updategpuvirtualaddress_operation.map.allocation_offset");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map.allocation_size) == 40 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map.allocation_size) == 8, "d3dddi_updategpuvirtualaddress_operation.map.allocation_size");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map_protect) == 8 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map_protect) == 56, "d3dddi_updategpuvirtualaddress_operation.map_protect");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map_protect.base_address) == 8 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map_protect.base_address) == 8, "d3dddi_updategpuvirtualaddress_operation.map_protect.base_address");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map_protect.size) == 16 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map_protect.size) == 8, "d3dddi_updategpuvirtualaddress_operation.map_protect.size");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map_protect.allocation) == 24 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map_protect.allocation) == 4, "d3dddi_updategpuvirtualaddress_operation.map_protect.allocation");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map_protect.allocation_offset) == 32 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map_protect.allocation_offset) == 8, "d3dddi_updategpuvirtualaddress_operation.map_protect.allocation_offset");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map_protect.allocation_size) == 40 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map_protect.allocation_size) == 8, "d3dddi_updategpuvirtualaddress_operation.map_protect.allocation_size");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map_protect.protection) == 48 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map_protect.protection) == 8, "d3dddi_updategpuvirtualaddress_operation.map_protect.protection");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map_protect.protection.value) == 48 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map_protect.protection.value) == 8, "d3dddi_updategpuvirtualaddress_operation.map_protect.protection.value");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, map_protect.driver_protection) == 56 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->map_protect.driver_protection) == 8, "d3dddi_updategpuvirtualaddress_operation.map_protect.driver_protection");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, unmap) == 8 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->unmap) == 24, "d3dddi_updategpuvirtualaddress_operation.unmap");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, unmap.base_address) == 8 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->unmap.base_address) == 8, "d3dddi_updategpuvirtualaddress_operation.unmap.base_address");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, unmap.size) == 16 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->unmap.size) == 8, "d3dddi_updategpuvirtualaddress_operation.unmap.size");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, unmap.protection) == 24 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->unmap.protection) == 8, "d3dddi_updategpuvirtualaddress_operation.unmap.protection");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, unmap.protection.value) == 24 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->unmap.protection.value) == 8, "d3dddi_updategpuvirtualaddress_operation.unmap.protection.value");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, copy) == 8 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->copy) == 24, "d3dddi_updategpuvirtualaddress_operation.copy");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, copy.source_address) == 8 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->copy.source_address) == 8, "d3dddi_updategpuvirtualaddress_operation.copy.source_address");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, copy.size) == 16 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->copy.size) == 8, "d3dddi_updategpuvirtualaddress_operation.copy.size");
_Static_assert(offsetof(struct d3dddi_updategpuvirtualaddress_operation, copy.dest_address) == 24 && sizeof(((struct d3dddi_updategpuvirtualaddress_operation *)0)->copy.dest_address) == 8, "d3dddi_updategpuvirtualaddress_operation.copy.dest_address");
_Static_assert(sizeof(struct d3dddi_testcommand) == 72, "d3dddi_testcommand");
_Static_assert(offsetof(struct d3dddi_testcommand, buffer) == 0 && sizeof(((struct d3dddi_testcommand *)0)->buffer) == 72, "d3dddi_testcommand.buffer");
_Static_assert(sizeof(struct d3dddi_buildtestcommandbuffer) == 112, "d3dddi_buildtestcommandbuffer");
_Static_assert(offsetof(struct d3dddi_buildtestcommandbuffer, escape_type) == 0 && sizeof(((struct d3dddi_buildtestcommandbuffer *)0)->escape_type) == 4, "d3dddi_buildtestcommandbuffer.escape_type");
_Static_assert(offsetof(struct d3dddi_buildtestcommandbuffer, device) == 4 && sizeof(((struct d3dddi_buildtestcommandbuffer *)0)->device) == 4, "d3dddi_buildtestcommandbuffer.device");
_Static_assert(offsetof(struct d3dddi_buildtestcommandbuffer, context) == 8 && sizeof(((struct d3dddi_buildtestcommandbuffer *)0)->context) == 4, "d3dddi_buildtestcommandbuffer.context");
_Static_assert(offsetof(struct d3dddi_buildtestcommandbuffer, flags) == 12 && sizeof(((struct d3dddi_buildtestcommandbuffer *)0)->flags) == 4, "d3dddi_buildtestcommandbuffer.flags");
_Static_assert(offsetof(struct d3dddi_buildtestcommandbuffer, command) == 16 && sizeof(((struct d3dddi_buildtestcommandbuffer *)0)->command) == 72, "d3dddi_buildtestcommandbuffer.command");
_Static_assert(offsetof(struct d3dddi_buildtestcommandbuffer, command.buffer) == 16 && sizeof(((struct d3dddi_buildtestcommandbuffer *)0)->command.buffer) == 72, "d3dddi_buildtestcommandbuffer.command.buffer");
_Static_assert(offsetof(struct d3dddi_buildtestcommandbuffer, dma_buffer) == 88 && sizeof(((struct d3dddi_buildtestcommandbuffer *)0)->dma_buffer) == 8, "d3dddi_buildtestcommandbuffer.dma_buffer");
_Static_assert(offsetof(struct d3dddi_buildtestcommandbuffer, dma_buffer_priv_data) == 96 && sizeof(((struct d3dddi_buildtestcommandbuffer *)0)->dma_buffer_priv_data) == 8, "d3dddi_buildtestcommandbuffer.dma_buffer_priv_data");
_Static_assert(offsetof(struct d3dddi_buildtestcommandbuffer, dma_buffer_size) == 104 && sizeof(((struct d3dddi_buildtestcommandbuffer *)0)->dma_buffer_size) == 4, "d3dddi_buildtestcommandbuffer.dma_buffer_size");
_Static_assert(offsetof(struct d3dddi_buildtestcommandbuffer, dma_buffer_priv_data_size) == 108 && sizeof(((struct d3dddi_buildtestcommandbuffer *)0)->dma_buffer_priv_data_size) == 4, "d3dddi_buildtestcommandbuffer.dma_buffer_priv_data_size");
_Static_assert(((LX_DXOPENADAPTERFROMLUID >> 16) & 0x3fff) == sizeof(struct d3dkmt_openadapterfromluid), "LX_DXOPENADAPTERFROMLUID");
_Static_assert(((LX_DXCREATEDEVICE >> 16) & 0x3fff) == sizeof(struct d3dkmt_createdevice), "LX_DXCREATEDEVICE");
_Static_assert(((LX_DXCREATECONTEXTVIRTUAL >> 16) & 0x3fff) == sizeof(struct d3dkmt_createcontextvirtual), "LX_DXCREATECONTEXTVIRTUAL");
_Static_assert(((LX_DXDESTROYCONTEXT >> 16) & 0x3fff) == sizeof(struct d3dkmt_destroycontext), "LX_DXDESTROYCONTEXT");
_Static_assert(((LX_DXCREATEALLOCATION >> 16) & 0x3fff) == sizeof(struct d3dkmt_createallocation), "LX_DXCREATEALLOCATION");
_Static_assert(((LX_DXCREATEPAGINGQUEUE >> 16) & 0x3fff) == sizeof(struct d3dkmt_createpagingqueue), "LX_DXCREATEPAGINGQUEUE");
_Static_assert(((LX_DXRESERVEGPUVIRTUALADDRESS >> 16) & 0x3fff) == sizeof(struct d3dddi_reservegpuvirtualaddress), "LX_DXRESERVEGPUVIRTUALADDRESS");
_Static_assert(((LX_DXQUERYADAPTERINFO >> 16) & 0x3fff) == sizeof(struct d3dkmt_queryadapterinfo), "LX_DXQUERYADAPTERINFO");
_Static_assert(((LX_DXQUERYVIDEOMEMORYINFO >> 16) & 0x3fff) == sizeof(struct d3dkmt_queryvideomemoryinfo), "LX_DXQUERYVIDEOMEMORYINFO");
_Static_assert(((LX_DXMAKERESIDENT >> 16) & 0x3fff) == sizeof(struct d3dddi_makeresident), "LX_DXMAKERESIDENT");
_Static_assert(((LX_DXMAPGPUVIRTUALADDRESS >> 16) & 0x3fff) == sizeof(struct d3dddi_mapgpuvirtualaddress), "LX_DXMAPGPUVIRTUALADDRESS");
_Static_assert(((LX_DXESCAPE >> 16) & 0x3fff) == sizeof(struct d3dkmt_escape), "LX_DXESCAPE");
_Static_assert(((LX_DXGETDEVICESTATE >> 16) & 0x3fff) == sizeof(struct d3dkmt_getdevicestate), "LX_DXGETDEVICESTATE");
_Static_assert(((LX_DXSUBMITCOMMAND >> 16) & 0x3fff) == sizeof(struct d3dkmt_submitcommand), "LX_DXSUBMITCOMMAND");
_Static_assert(((LX_DXCREATESYNCHRONIZATIONOBJECT >> 16) & 0x3fff) == sizeof(struct d3dkmt_createsynchronizationobject2), "LX_DXCREATESYNCHRONIZATIONOBJECT");
_Static_assert(((LX_DXSIGNALSYNCHRONIZATIONOBJECT >> 16) & 0x3fff) == sizeof(struct d3dkmt_signalsynchronizationobject2), "LX_DXSIGNALSYNCHRONIZATIONOBJECT");
_Static_assert(((LX_DXWAITFORSYNCHRONIZATIONOBJECT >> 16) & 0x3fff) == sizeof(struct d3dkmt_waitforsynchronizationobject2), "LX_DXWAITFORSYNCHRONIZATIONOBJECT");
_Static_assert(((LX_DXDESTROYALLOCATION2 >> 16) & 0x3fff) == sizeof(struct d3dkmt_destroyallocation2), "LX_DXDESTROYALLOCATION2");
_Static_assert(((LX_DXENUMADAPTERS2 >> 16) & 0x3fff) == sizeof(struct d3dkmt_enumadapters2), "LX_DXENUMADAPTERS2");
_Static_assert(((LX_DXCLOSEADAPTER >> 16) & 0x3fff) == sizeof(struct d3dkmt_closeadapter), "LX_DXCLOSEADAPTER");
_Static_assert(((LX_DXCHANGEVIDEOMEMORYRESERVATION >> 16) & 0x3fff) == sizeof(struct d3dkmt_changevideomemoryreservation), "LX_DXCHANGEVIDEOMEMORYRESERVATION");
_Static_assert(((LX_DXCREATEHWQUEUE >> 16) & 0x3fff) == sizeof(struct d3dkmt_createhwqueue), "LX_DXCREATEHWQUEUE");
_Static_assert(((LX_DXDESTROYDEVICE >> 16) & 0x3fff) == sizeof(struct d3dkmt_destroydevice), "LX_DXDESTROYDEVICE");
_Static_assert(((LX_DXDESTROYHWQUEUE >> 16) & 0x3fff) == sizeof(struct d3dkmt_destroyhwqueue), "LX_DXDESTROYHWQUEUE");
_Static_assert(((LX_DXDESTROYPAGINGQUEUE >> 16) & 0x3fff) == sizeof(struct d3dddi_destroypagingqueue), "LX_DXDESTROYPAGINGQUEUE");
_Static_assert(((LX_DXDESTROYSYNCHRONIZATIONOBJECT >> 16) & 0x3fff) == sizeof(struct d3dkmt_destroysynchronizationobject), "LX_DXDESTROYSYNCHRONIZATIONOBJECT");
_Static_assert(((LX_DXEVICT >> 16) & 0x3fff) == sizeof(struct d3dkmt_evict), "LX_DXEVICT");
_Static_assert(((LX_DXFLUSHHEAPTRANSITIONS >> 16) & 0x3fff) == sizeof(struct d3dkmt_flushheaptransitions), "LX_DXFLUSHHEAPTRANSITIONS");
_Static_assert(((LX_DXFREEGPUVIRTUALADDRESS >> 16) & 0x3fff) == sizeof(struct d3dkmt_freegpuvirtualaddress), "LX_DXFREEGPUVIRTUALADDRESS");
_Static_assert(((LX_DXGETCONTEXTINPROCESSSCHEDULINGPRIORITY >> 16) & 0x3fff) == sizeof(struct d3dkmt_getcontextinprocessschedulingpriority), "LX_DXGETCONTEXTINPROCESSSCHEDULINGPRIORITY");
_Static_assert(((LX_DXGETCONTEXTSCHEDULINGPRIORITY >> 16) & 0x3fff) == sizeof(struct d3dkmt_getcontextschedulingpriority), "LX_DXGETCONTEXTSCHEDULINGPRIORITY");
_Static_assert(((LX_DXINVALIDATECACHE >> 16) & 0x3fff) == sizeof(struct d3dkmt_invalidatecache), "LX_DXINVALIDATECACHE");
_Static_assert(((LX_DXLOCK2 >> 16) & 0x3fff) == sizeof(struct d3dkmt_lock2), "LX_DXLOCK2");
_Static_assert(((LX_DXMARKDEVICEASERROR >> 16) & 0x3fff) == sizeof(struct d3dkmt_markdeviceaserror), "LX_DXMARKDEVICEASERROR");
_Static_assert(((LX_DXOFFERALLOCATIONS >> 16) & 0x3fff) == sizeof(struct d3dkmt_offerallocations), "LX_DXOFFERALLOCATIONS");
_Static_assert(((LX_DXQUERYALLOCATIONRESIDENCY >> 16) & 0x3fff) == sizeof(struct d3dkmt_queryallocationresidency), "LX_DXQUERYALLOCATIONRESIDENCY");
_Static_assert(((LX_DXRECLAIMALLOCATIONS2 >> 16) & 0x3fff) == sizeof(struct d3dkmt_reclaimallocations2), "LX_DXRECLAIMALLOCATIONS2");
_Static_assert(((LX_DXSETALLOCATIONPRIORITY >> 16) & 0x3fff) == sizeof(struct d3dkmt_setallocationpriority), "LX_DXSETALLOCATIONPRIORITY");
_Static_assert(((LX_DXSETCONTEXTINPROCESSSCHEDULINGPRIORITY >> 16) & 0x3fff) == sizeof(struct d3dkmt_setcontextinprocessschedulingpriority), "LX_DXSETCONTEXTINPROCESSSCHEDULINGPRIORITY");
_Static_assert(((LX_DXSETCONTEXTSCHEDULINGPRIORITY >> 16) & 0x3fff) == sizeof(struct d3dkmt_setcontextschedulingpriority), "LX_DXSETCONTEXTSCHEDULINGPRIORITY");
_Static_assert(((LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMCPU >> 16) & 0x3fff) == sizeof(struct d3dkmt_signalsynchronizationobjectfromcpu), "LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMCPU");
_Static_assert(((LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMGPU >> 16) & 0x3fff) == sizeof(struct d3dkmt_signalsynchronizationobjectfromgpu), "LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMGPU");
_Static_assert(((LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMGPU2 >> 16) & 0x3fff) == sizeof(struct d3dkmt_signalsynchronizationobjectfromgpu2), "LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMGPU2");
_Static_assert(((LX_DXSUBMITCOMMANDTOHWQUEUE >> 16) & 0x3fff) == sizeof(struct d3dkmt_submitcommandtohwqueue), "LX_DXSUBMITCOMMANDTOHWQUEUE");
_Static_assert(((LX_DXSUBMITSIGNALSYNCOBJECTSTOHWQUEUE >> 16) & 0x3fff) == sizeof(struct d3dkmt_submitsignalsyncobjectstohwqueue), "LX_DXSUBMITSIGNALSYNCOBJECTSTOHWQUEUE");
_Static_assert(((LX_DXSUBMITWAITFORSYNCOBJECTSTOHWQUEUE >> 16) & 0x3fff) == sizeof(struct d3dkmt_submitwaitforsyncobjectstohwqueue), "LX_DXSUBMITWAITFORSYNCOBJECTSTOHWQUEUE");
_Static_assert(((LX_DXUNLOCK2 >> 16) & 0x3fff) == sizeof(struct d3dkmt_unlock2), "LX_DXUNLOCK2");
_Static_assert(((LX_DXUPDATEALLOCPROPERTY >> 16) & 0x3fff) == sizeof(struct d3dddi_updateallocproperty), "LX_DXUPDATEALLOCPROPERTY");
_Static_assert(((LX_DXUPDATEGPUVIRTUALADDRESS >> 16) & 0x3fff) == sizeof(struct d3dkmt_updategpuvirtualaddress), "LX_DXUPDATEGPUVIRTUALADDRESS");
_Static_assert(((LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMCPU >> 16) & 0x3fff) == sizeof(struct d3dkmt_waitforsynchronizationobjectfromcpu), "LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMCPU");
_Static_assert(((LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMGPU >> 16) & 0x3fff) == sizeof(struct d3dkmt_waitforsynchronizationobjectfromgpu), "LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMGPU");
_Static_assert(((LX_DXGETALLOCATIONPRIORITY >> 16) & 0x3fff) == sizeof(struct d3dkmt_getallocationpriority), "LX_DXGETALLOCATIONPRIORITY");
_Static_assert(((LX_DXQUERYCLOCKCALIBRATION >> 16) & 0x3fff) == sizeof(struct d3dkmt_queryclockcalibration), "LX_DXQUERYCLOCKCALIBRATION");
_Static_assert(((LX_DXENUMADAPTERS3 >> 16) & 0x3fff) == sizeof(struct d3dkmt_enumadapters3), "LX_DXENUMADAPTERS3");
_Static_assert(((LX_DXSHAREOBJECTS >> 16) & 0x3fff) == sizeof(struct d3dkmt_shareobjects), "LX_DXSHAREOBJECTS");
_Static_assert(((LX_DXOPENSYNCOBJECTFROMNTHANDLE2 >> 16) & 0x3fff) == sizeof(struct d3dkmt_opensyncobjectfromnthandle2), "LX_DXOPENSYNCOBJECTFROMNTHANDLE2");
_Static_assert(((LX_DXQUERYRESOURCEINFOFROMNTHANDLE >> 16) & 0x3fff) == sizeof(struct d3dkmt_queryresourceinfofromnthandle), "LX_DXQUERYRESOURCEINFOFROMNTHANDLE");
_Static_assert(((LX_DXOPENRESOURCEFROMNTHANDLE >> 16) & 0x3fff) == sizeof(struct d3dkmt_openresourcefromnthandle), "LX_DXOPENRESOURCEFROMNTHANDLE");
_Static_assert(((LX_DXQUERYSTATISTICS >> 16) & 0x3fff) == sizeof(struct d3dkmt_querystatistics), "LX_DXQUERYSTATISTICS");
_Static_assert(((LX_DXSHAREOBJECTWITHHOST >> 16) & 0x3fff) == sizeof(struct d3dkmt_shareobjectwithhost), "LX_DXSHAREOBJECTWITHHOST");
_Static_assert(((LX_DXCREATESYNCFILE >> 16) & 0x3fff) == sizeof(struct d3dkmt_createsyncfile), "LX_DXCREATESYNCFILE");
_Static_assert(((LX_DXWAITSYNCFILE >> 16) & 0x3fff) == sizeof(struct d3dkmt_waitsyncfile), "LX_DXWAITSYNCFILE");
_Static_assert(((LX_DXOPENSYNCOBJECTFROMSYNCFILE >> 16) & 0x3fff) == sizeof(struct d3dkmt_opensyncobjectfromsyncfile), "LX_DXOPENSYNCOBJECTFROMSYNCFILE");
_Static_assert(((LX_DXENUMPROCESSES >> 16) & 0x3fff) == sizeof(struct d3dkmt_enumprocesses), "LX_DXENUMPROCESSES");
_Static_assert(((LX_ISFEATUREENABLED >> 16) & 0x3fff) == sizeof(struct d3dkmt_isfeatureenabled), "LX_ISFEATUREENABLED");
#endif
